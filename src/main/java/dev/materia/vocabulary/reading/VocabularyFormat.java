package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The forms of vocabularies that can be read, told from how a file starts, and where that says nothing from its name.
 */
enum VocabularyFormat {
    /** MeSH as NLM's XML. */
    MESH_XML,
    /** MeSH or SKOS as N-Triples. */
    N_TRIPLES,
    /** MeSH or SKOS as Turtle. */
    TURTLE,
    /** MeSH or SKOS as RDF/XML. */
    RDF_XML,
    /** A mapping set. */
    SSSOM,
    /** A table of terms. */
    TERMS;

    private static final Pattern XML_START = Pattern.compile("^\\uFEFF?\\s*<(?:\\?xml|!DOCTYPE|!--)");
    private static final Pattern RDF_ROOT =
            Pattern.compile("<(?:\\w{1,20}:)?RDF\\s[^>]{0,9000}?http://www\\.w3\\.org/1999/02/22-rdf-syntax-ns#");
    private static final Pattern TURTLE_START = Pattern.compile(
            "^\\uFEFF?(?:#[^\\n]*\\n|\\s)*(?:@prefix|@base|PREFIX\\s|BASE\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS = Pattern.compile("\\uFEFF?((#[^\\n]*|\\s*)\\n)*");

    /** The syntax, of those that are RDF. */
    @Nullable Lang lang() {
        return switch (this) {
            case N_TRIPLES -> Lang.NTRIPLES;
            case TURTLE -> Lang.TURTLE;
            case RDF_XML -> Lang.RDFXML;
            case MESH_XML, SSSOM, TERMS -> null;
        };
    }

    /**
     * The form of a file.
     *
     * @param name its name, without {@code .gz}
     * @param start its first bytes
     * @throws MateriaException if it is in none of the forms
     */
    static VocabularyFormat of(String name, byte[] start) throws MateriaException {
        String text = new String(start, StandardCharsets.UTF_8);
        String file = name.toLowerCase(Locale.ROOT);
        if (text.contains("<DescriptorRecordSet") || text.contains("<SupplementalRecordSet")) {
            return MESH_XML;
        }
        if (RDF_ROOT.matcher(text).find()) {
            return RDF_XML;
        }
        boolean turtle = TURTLE_START.matcher(text).find();
        if (!turtle && (file.endsWith(".rdf") || file.endsWith(".owl"))) {
            return RDF_XML;
        }
        if (XML_START.matcher(text).find()) {
            throw new MateriaException(new Problem(
                    name,
                    "is XML, but neither RDF nor MeSH",
                    "give RDF/XML with rdf:RDF around it, or MeSH as NLM publishes it"));
        }
        if (file.endsWith(".nt")) {
            return N_TRIPLES;
        }
        if (file.endsWith(".ttl")) {
            return TURTLE;
        }
        String header =
                COMMENTS.matcher(text).replaceFirst("").lines().findFirst().orElse("");
        List<String> columns = List.of(header.split("\t", -1));
        if (columns.contains("subject_id") || file.endsWith(".sssom.tsv")) {
            return SSSOM;
        }
        if (columns.containsAll(List.of("id", "label")) || file.endsWith(".tsv")) {
            return TERMS;
        }
        if (text.matches("(?s)\\s*(@prefix|@base|PREFIX|BASE)\\b.*")) {
            return TURTLE;
        }
        if (text.matches("(?s)\\s*<[^<>\\s]*>\\s+<[^<>\\s]*>\\s+[<\"_].*")) {
            return N_TRIPLES;
        }
        throw new MateriaException(new Problem(
                name,
                "is not a vocabulary in a format that Materia reads",
                "give MeSH as RDF (.nt) or as XML of descriptors or supplementary records, SKOS (.ttl, .rdf), an SSSOM"
                        + " mapping set or a table of terms (.tsv), each also as .gz"));
    }
}
