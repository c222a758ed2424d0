package dev.materia.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The RDF formats that Materia publishes. Each knows its name, media type and file extension. */
public enum RdfFormat {
    /** RDF 1.1 Turtle. */
    TURTLE("Turtle", "text/turtle", "ttl", false),
    /** RDF 1.1 N-Triples. */
    N_TRIPLES("N-Triples", "application/n-triples", "nt", false),
    /** RDF 1.1 TriG: the one with named graphs. */
    TRIG("TriG", "application/trig", "trig", true),
    /** JSON-LD 1.1, compacted. */
    JSON_LD("JSON-LD", "application/ld+json", "jsonld", false),
    /** RDF 1.1 XML Syntax. */
    RDF_XML("RDF/XML", "application/rdf+xml", "rdf", false);

    private final String displayName;
    private final String mediaType;
    private final String extension;
    private final boolean namedGraphs;

    RdfFormat(String displayName, String mediaType, String extension, boolean namedGraphs) {
        this.displayName = displayName;
        this.mediaType = mediaType;
        this.extension = extension;
        this.namedGraphs = namedGraphs;
    }

    /** Its name for people: {@code N-Triples}. */
    public String displayName() {
        return displayName;
    }

    /** Its media type as registered with IANA, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Its usual file extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether its dump tells the named graphs apart; the others hold the union of them. */
    public boolean namedGraphs() {
        return namedGraphs;
    }

    /** The name of its dump in a release: {@code dataset.ttl}. */
    public String dumpName() {
        return "dataset." + extension;
    }

    /** The format of a media type, whatever its case; parameters after {@code ;} are passed over. */
    public static Optional<RdfFormat> ofMediaType(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        String bare = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.mediaType.equals(bare)).findFirst();
    }

    /** The format of a file extension without the dot, whatever its case. */
    public static Optional<RdfFormat> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.extension.equals(lower)).findFirst();
    }
}
