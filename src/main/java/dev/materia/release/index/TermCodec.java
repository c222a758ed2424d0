package dev.materia.release.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * RDF terms as byte strings whose unsigned order is the order of the dictionary: a byte for the kind, then the text in
 * UTF-8, and for a literal the byte 0xFF, which no text has in it, and the two-byte number of its type.
 */
final class TermCodec {

    static final byte IRI = 1;
    static final byte BLANK = 2;
    static final byte LITERAL = 3;

    private static final int MOST_TYPES = 1 << 16;
    private static final byte END_OF_TEXT = (byte) 0xFF;

    private final List<String> types = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A codec that knows no type of literal yet. */
    TermCodec() {}

    /** A codec for the types that {@link #types} gave. */
    TermCodec(List<String> types) {
        types.forEach(this::number);
    }

    /** The types of literals in the order of their numbers: {@code @en}, or the IRI of a datatype. */
    List<String> types() {
        return List.copyOf(types);
    }

    /**
     * The bytes of a term, whose type gets a number if it has none yet.
     *
     * @throws IllegalArgumentException if it is not an IRI, a blank node or a literal, or if there are too many types
     */
    byte[] encode(Node term) {
        return encode(term, term.isLiteral() ? number(type(term)) : 0);
    }

    /** The bytes of a term; empty if they would need a type that has no number, so that no term is like it. */
    byte[] lookUp(Node term) {
        if (!term.isLiteral()) {
            return term.isURI() || term.isBlank() ? encode(term, 0) : new byte[0];
        }
        Integer type = numbers.get(type(term));
        return type == null ? new byte[0] : encode(term, type);
    }

    private int number(String type) {
        Integer known = numbers.get(type);
        if (known != null) {
            return known;
        }
        if (types.size() == MOST_TYPES) {
            throw new IllegalArgumentException("more than " + MOST_TYPES + " datatypes and languages");
        }
        numbers.put(type, types.size());
        types.add(type);
        return types.size() - 1;
    }

    private static String type(Node literal) {
        String language = literal.getLiteralLanguage();
        return language.isEmpty() ? literal.getLiteralDatatypeURI() : "@" + language;
    }

    private static byte[] encode(Node term, int type) {
        if (term.isURI()) {
            return bytes(IRI, term.getURI(), 0);
        }
        if (term.isBlank()) {
            return bytes(BLANK, term.getBlankNodeLabel(), 0);
        }
        if (!term.isLiteral() || term.getLiteralBaseDirection() != null) {
            throw new IllegalArgumentException("an index cannot hold the term " + term);
        }
        byte[] key = bytes(LITERAL, term.getLiteralLexicalForm(), 3);
        key[key.length - 3] = END_OF_TEXT;
        key[key.length - 2] = (byte) (type >>> 8);
        key[key.length - 1] = (byte) type;
        return key;
    }

    private static byte[] bytes(byte kind, String text, int room) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[1 + utf8.length + room];
        key[0] = kind;
        System.arraycopy(utf8, 0, key, 1, utf8.length);
        return key;
    }

    /** The term that the first {@code length} bytes of {@code key} stand for. */
    Node decode(byte[] key, int length) {
        if (key[0] != LITERAL) {
            String text = new String(key, 1, length - 1, StandardCharsets.UTF_8);
            return key[0] == IRI ? NodeFactory.createURI(text) : NodeFactory.createBlankNode(text);
        }
        String text = new String(key, 1, length - 4, StandardCharsets.UTF_8);
        String type = types.get((key[length - 2] & 0xFF) << 8 | (key[length - 1] & 0xFF));
        if (type.startsWith("@")) {
            return NodeFactory.createLiteralLang(text, type.substring(1));
        }
        return type.equals(XSDDatatype.XSDstring.getURI())
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralDT(text, NodeFactory.getType(type));
    }

    /** Compares two keys in the order of the dictionary. */
    static int compare(byte[] a, int lengthOfA, byte[] b, int lengthOfB) {
        return Arrays.compareUnsigned(a, 0, lengthOfA, b, 0, lengthOfB);
    }
}
