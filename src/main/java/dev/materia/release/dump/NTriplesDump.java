package dev.materia.release.dump;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** N-Triples (RDF 1.1 N-Triples), byte for byte as Rio writes them, but each term that comes again soon only once. */
public final class NTriplesDump implements Dump {

    private static final int SLOTS = 1 << 14;

    private final EncodedTerms terms;
    private final Utf8Writer out;

    /** Starts a document. */
    public NTriplesDump(Statements.Terms terms, Utf8Writer out) {
        this.terms = new EncodedTerms(terms, NTriplesDump::write, SLOTS);
        this.out = out;
    }

    @Override
    public void take(int graph, int subject, int predicate, int object) throws IOException {
        out.write(terms.of(subject));
        out.write(' ');
        out.write(terms.of(predicate));
        out.write(' ');
        out.write(terms.of(object));
        out.write(" .\n");
    }

    private static void write(Node term, Utf8Writer out) throws IOException {
        if (term.isURI()) {
            IriText.write(term.getURI(), out);
            return;
        }
        out.write('"');
        escape(term.getLiteralLexicalForm(), out);
        out.write('"');
        if (!term.getLiteralLanguage().isEmpty()) {
            out.write('@');
            out.write(term.getLiteralLanguage());
        } else if (!XSDDatatype.XSDstring.getURI().equals(term.getLiteralDatatypeURI())) {
            out.write("^^");
            IriText.write(term.getLiteralDatatypeURI(), out);
        }
    }

    private static void escape(String text, Utf8Writer out) throws IOException {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = switch (text.charAt(i)) {
                case '\\' -> "\\\\";
                case '"' -> "\\\"";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> "";
            };
            if (!escape.isEmpty()) {
                out.write(text, start, i - start);
                out.write(escape);
                start = i + 1;
            }
        }
        out.write(text, start, text.length() - start);
    }

    @Override
    public void end() {}
}
