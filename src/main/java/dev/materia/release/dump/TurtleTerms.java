package dev.materia.release.dump;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;

/** Terms in Turtle and TriG: IRIs shortened by prefixes, numbers without quotes, the rest as Rio writes it. */
final class TurtleTerms {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");

    private final Namespaces prefixes;
    private final Map<String, String> byNamespace = new HashMap<>();

    /** Terms shortened by {@code prefixes}. */
    TurtleTerms(Namespaces prefixes) {
        this.prefixes = prefixes;
        prefixes.byPrefix().forEach((prefix, namespace) -> byNamespace.putIfAbsent(namespace, prefix));
    }

    /** Writes a term as subject, object or name of a graph. */
    void write(Node term, Utf8Writer out) throws IOException {
        if (term.isURI()) {
            iri(term.getURI(), out);
        } else {
            literal(term, out);
        }
    }

    private void iri(String iri, Utf8Writer out) throws IOException {
        Namespaces.Namespace curie = prefixes.longest(iri);
        if (curie == null) {
            IriText.write(iri, out);
            return;
        }
        int start = curie.iri().length();
        if (isPlainLocal(iri, start)) {
            out.write(curie.prefix());
            out.write(':');
            out.write(iri, start, iri.length() - start);
        } else if (iri.indexOf('/', start) >= 0
                || (iri.indexOf('#', start) >= 0 && curie.iri().indexOf('#') < 0)) {
            IriText.write(iri, out); // no local name has such a mark, and no namespace ends behind it
        } else {
            otherwise(iri, out);
        }
    }

    /** A local name that needs no escapes anywhere (RDF 1.1 Turtle, PN_LOCAL). */
    private static boolean isPlainLocal(String iri, int start) {
        for (int i = start; i < iri.length(); i++) {
            char c = iri.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!letter && (c != '-' || i == start)) {
                return false;
            }
        }
        return start < iri.length();
    }

    /** Shortens where Rio does. */
    private void otherwise(String iri, Utf8Writer out) throws IOException {
        IRI parts = Values.iri(iri);
        String prefix = byNamespace.get(parts.getNamespace());
        String local = parts.getLocalName();
        if (prefix == null || !TurtleUtil.isValidPrefixedName(local)) {
            int split = TurtleUtil.findURISplitIndex(iri);
            prefix = split > 0 ? byNamespace.get(iri.substring(0, split)) : null;
            local = split > 0 ? iri.substring(split) : "";
        }
        if (prefix == null) {
            IriText.write(iri, out);
        } else {
            out.write(prefix);
            out.write(':');
            out.write(local);
        }
    }

    private void literal(Node literal, Utf8Writer out) throws IOException {
        String text = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        if (bare(text, type)) {
            out.write(text);
            return;
        }
        boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
        String quote = lines ? "\"\"\"" : "\"";
        out.write(quote);
        escape(text, out);
        out.write(quote);
        if (!literal.getLiteralLanguage().isEmpty()) {
            out.write('@');
            out.write(literal.getLiteralLanguage());
        } else if (!XSDDatatype.XSDstring.getURI().equals(type)) {
            out.write("^^");
            iri(type, out);
        }
    }

    private static boolean bare(String text, String type) {
        return (XSDDatatype.XSDinteger.getURI().equals(type)
                        && INTEGER.matcher(text).matches())
                || (XSDDatatype.XSDdecimal.getURI().equals(type)
                        && DECIMAL.matcher(text).matches())
                || (XSDDatatype.XSDboolean.getURI().equals(type) && (text.equals("true") || text.equals("false")));
    }

    private static void escape(String text, Utf8Writer out) throws IOException {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.write(text, start, i - start);
                out.write('\\');
                start = i;
            }
        }
        out.write(text, start, text.length() - start);
    }
}
