package dev.materia.release.change;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** Statements as lines of N-Quads (RDF 1.1 N-Quads), and as a SPARQL update has them. */
public final class NQuads {

    /** A backslash of the text before a letter that some SPARQL engines take for the start of an escape. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)+)([uU])");

    private final NodeFormatterNT terms = new NodeFormatterNT();

    /** Writes a quad as a line. */
    public void write(Quad quad, Writer out) throws IOException {
        out.write(line(quad));
    }

    /** A quad as a line. */
    String line(Quad quad) {
        return triple(quad) + (quad.isDefaultGraph() ? "" : " " + term(quad.getGraph())) + " .\n";
    }

    /** Subject, predicate and object in N-Triples. */
    public String triple(Quad quad) {
        return term(quad.getSubject()) + " " + term(quad.getPredicate()) + " " + term(quad.getObject());
    }

    /** The same for SPARQL. */
    public String sparql(Quad quad) {
        return sparql(triple(quad));
    }

    /**
     * A triple in N-Triples as SPARQL has it, where {@code \}{@code u0041} may stand for a letter in any place (SPARQL
     * 1.1, section 19.2), so that a text that has these characters must not show them so.
     */
    public static String sparql(String triple) {
        return triple.indexOf("\\\\") < 0
                ? triple
                : LIKE_AN_ESCAPE
                        .matcher(triple)
                        .replaceAll(found -> found.group(1).replace("\\", "\\\\")
                                + (found.group(2).equals("u") ? "\\\\u0075" : "\\\\u0055"));
    }

    /** A term in N-Triples. */
    public String term(Node node) {
        StringWriterI text = new StringWriterI();
        terms.format(text, node);
        return text.toString();
    }
}
