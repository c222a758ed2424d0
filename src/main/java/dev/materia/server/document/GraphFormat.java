package dev.materia.server.document;

import dev.materia.server.http.Offer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;

/** A syntax of RDF in which documents and results are given, in our order of preference. */
@SuppressWarnings("ImmutableEnumChecker") // what Jena names a format by never changes
public enum GraphFormat implements Offer {
    /** RDF 1.1 Turtle. */
    TURTLE("Turtle", "text/turtle", "ttl", "Turtle", RDFFormat.TURTLE_BLOCKS),
    /** JSON-LD 1.1. */
    JSON_LD("JSON-LD", "application/ld+json", "jsonld", "JSON-LD", RDFFormat.JSONLD11_PLAIN),
    /** RDF 1.1 N-Triples. */
    N_TRIPLES("N-Triples", "application/n-triples", "nt", "N-Triples", RDFFormat.NTRIPLES),
    /** RDF 1.1 XML Syntax. */
    RDF_XML("RDF/XML", "application/rdf+xml", "rdf", "RDF_XML", RDFFormat.RDFXML_PLAIN);

    private final String title;
    private final String mediaType;
    private final String extension;
    private final String w3cName;
    private final RDFFormat jena;

    GraphFormat(String title, String mediaType, String extension, String w3cName, RDFFormat jena) {
        this.title = title;
        this.mediaType = mediaType;
        this.extension = extension;
        this.w3cName = w3cName;
        this.jena = jena;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /** Its file extension without dot. */
    public String extension() {
        return extension;
    }

    /** Its IRI among the unique URIs for file formats that the W3C keeps. */
    public String w3cIri() {
        return "http://www.w3.org/ns/formats/" + w3cName;
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return this == TURTLE ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** The format with that file extension. */
    public static Optional<GraphFormat> byExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The media types of all formats, in order. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(GraphFormat::mediaType).toList();
    }

    /** The triples in this format, in their order where the format has one. */
    public byte[] write(List<Triple> triples, PrefixMap prefixes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(triples, prefixes, out);
        return out.toByteArray();
    }

    /** Writes the triples in this format, in their order where the format has one. */
    public void write(List<Triple> triples, PrefixMap prefixes, OutputStream out) {
        if (this == TURTLE || this == N_TRIPLES) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, jena);
            stream.start();
            StreamRDFOps.sendPrefixesToStream(prefixes, stream);
            triples.forEach(stream::triple);
            stream.finish();
        } else {
            Graph graph = GraphMemFactory.createGraphMem2();
            prefixes.forEach((prefix, iri) -> graph.getPrefixMapping().setNsPrefix(prefix, iri));
            triples.forEach(graph::add);
            RDFWriter.source(graph).format(jena).output(out);
        }
    }
}
