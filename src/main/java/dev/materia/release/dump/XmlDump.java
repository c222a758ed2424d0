package dev.materia.release.dump;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.common.xml.XMLUtil;
import org.jspecify.annotations.Nullable;

/**
 * RDF/XML as Rio writes it, an element for each subject, safe for any text. XML 1.0 (section 2.2) has no way to hold
 * most control characters, not even by reference; each becomes U+FFFD, so that the document stays readable. The other
 * formats hold them as they are.
 */
public final class XmlDump implements Dump {

    private static final int SLOTS = 1 << 14;
    private static final int NONE = -1;

    private final Statements.Terms terms;
    private final EncodedTerms subjects;
    private final EncodedTerms objects;
    private final Map<Integer, Property> properties = new HashMap<>();
    private final Map<String, String> byNamespace = new LinkedHashMap<>();
    private final Utf8Writer out;
    private int subject = NONE;

    /** How an element of a property starts and ends. */
    private record Property(String start, String end) {}

    /** Starts a document that declares {@code prefixes}. */
    public XmlDump(Statements.Terms terms, Namespaces prefixes, Utf8Writer out) throws IOException {
        this.terms = terms;
        this.subjects = new EncodedTerms(terms, (term, to) -> attribute("rdf:about", term.getURI(), to), 1);
        this.objects = new EncodedTerms(terms, XmlDump::object, SLOTS);
        this.out = out;
        prefixes.byPrefix().forEach((prefix, namespace) -> byNamespace.putIfAbsent(namespace, prefix));
        byNamespace.putIfAbsent(RDF.getURI(), "rdf");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> entry : byNamespace.entrySet()) {
            out.write("\n\t");
            attributeAlone("xmlns:" + entry.getValue(), entry.getKey(), out);
        }
        out.write(">\n");
    }

    @Override
    public void take(int graph, int ofSubject, int predicate, int object) throws IOException {
        if (ofSubject != subject) {
            close();
            out.write("\n<rdf:Description");
            out.write(subjects.of(ofSubject));
            out.write(">\n");
            subject = ofSubject;
        }
        Property property = property(predicate);
        out.write(property.start);
        byte[] encoded = objects.of(object);
        out.write(encoded);
        if (isResource(encoded)) {
            out.write("/>\n");
        } else {
            out.write(property.end);
        }
    }

    /** Whether an object is an IRI: the attribute that it starts with tells. */
    private static boolean isResource(byte[] object) {
        return object[0] == ' ' && object[" rdf:".length()] == 'r';
    }

    private Property property(int place) throws IOException {
        Property known = properties.get(place);
        if (known == null) {
            known = property(terms.term(place).getURI());
            properties.put(place, known);
        }
        return known;
    }

    private Property property(String iri) throws IOException {
        int split = XMLUtil.findURISplitIndex(iri);
        if (split < 0) {
            throw new IOException("RDF/XML cannot hold this dataset: the property " + iri + " has no XML name");
        }
        String namespace = iri.substring(0, split);
        String local = iri.substring(split);
        @Nullable String prefix = byNamespace.get(namespace);
        String name = prefix == null ? local : prefix + ":" + local;
        String declared = prefix == null ? " xmlns=\"" + XMLUtil.escapeDoubleQuotedAttValue(namespace) + "\"" : "";
        return new Property("\t<" + name + declared, "</" + name + ">\n");
    }

    /** What stands between the start of an element of a property and its end. */
    private static void object(Node term, Utf8Writer out) throws IOException {
        if (term.isURI()) {
            attribute("rdf:resource", term.getURI(), out);
            return;
        }
        String type = term.getLiteralDatatypeURI();
        if (!term.getLiteralLanguage().isEmpty()) {
            attribute("xml:lang", term.getLiteralLanguage(), out);
        } else if (!XSDDatatype.XSDstring.getURI().equals(type)) {
            attribute("rdf:datatype", type, out);
        }
        out.write('>');
        text(term.getLiteralLexicalForm(), out);
    }

    private static void attribute(String name, String value, Utf8Writer out) throws IOException {
        out.write(' ');
        attributeAlone(name, value, out);
    }

    private static void attributeAlone(String name, String value, Utf8Writer out) throws IOException {
        out.write(name);
        out.write("=\"");
        out.write(XMLUtil.escapeDoubleQuotedAttValue(value));
        out.write('"');
    }

    /** Whether XML 1.0 can hold the text unchanged. */
    public static boolean canHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!canHold(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean canHold(char c) {
        return c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n' || c == '\r';
    }

    private static void text(String text, Utf8Writer out) throws IOException {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escape = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                // a parser would read the character itself as a line feed
                case '\r' -> "&#xD;";
                default -> canHold(c) ? "" : "\ufffd";
            };
            if (!escape.isEmpty()) {
                out.write(text, start, i - start);
                out.write(escape);
                start = i + 1;
            }
        }
        out.write(text, start, text.length() - start);
    }

    private void close() throws IOException {
        if (subject != NONE) {
            out.write("</rdf:Description>\n");
        }
    }

    @Override
    public void end() throws IOException {
        close();
        out.write("\n</rdf:RDF>");
    }
}
