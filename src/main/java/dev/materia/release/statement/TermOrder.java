package dev.materia.release.statement;

import dev.materia.mapping.Iris;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The order in which terms stand in every dump: the same on every machine, and one that a reader can find the way in.
 * Types and labels come first among predicates; drugs come first among subjects, then what they do, then the claims and
 * the texts behind them, then what is from elsewhere. Numbers in IRIs count as numbers: passage 2 precedes passage 10.
 */
public final class TermOrder implements Comparator<Node> {

    static {
        // the constants of Jena that the next ones are made of need it, whichever class is loaded first
        JenaSystem.init();
    }

    private static final Map<String, Integer> FIRST = Map.of(
            RDF.type.getURI(), 0,
            SKOS.prefLabel.getURI(), 1,
            RDFS.label.getURI(), 2,
            DCTerms.title.getURI(), 3);

    private static final int ELSEWHERE = FIRST.size() + Iris.SECTIONS.size() + 1;

    /** A key for where there is none yet. */
    static final Key FIRST_KEY = new Key(RDF.type.asNode(), 0, 0, "", Key.NONE);

    private final String base;

    /** An order for a dataset whose minted IRIs start with {@code base}. */
    public TermOrder(String base) {
        this.base = base;
    }

    /**
     * A term with what it is sorted by.
     *
     * @param term an IRI or a literal
     * @param number what the caller knows it by
     * @param section the larger part of the order
     * @param text IRI or lexical form
     * @param latin the characters of an IRI that is not longer than it has bytes; empty for anything else
     */
    @SuppressWarnings("ArrayRecordComponent") // keys are compared, and never equal
    record Key(Node term, int number, int section, String text, byte[] latin) implements Comparable<Key> {

        private static final byte[] NONE = {};

        static Key ofLiteral(Node literal, int number) {
            return new Key(literal, number, ELSEWHERE + 1, literal.getLiteralLexicalForm(), NONE);
        }

        static Key ofIri(Node iri, int number, int section) {
            byte[] bytes = iri.getURI().getBytes(StandardCharsets.UTF_8);
            return new Key(
                    iri,
                    number,
                    section,
                    iri.getURI(),
                    bytes.length == iri.getURI().length() ? bytes : NONE);
        }

        @Override
        public int compareTo(Key other) {
            if (section != other.section) {
                return Integer.compare(section, other.section);
            }
            return term.isLiteral() ? byText(other) : natural(text, other.text, common(other));
        }

        private int byText(Key other) {
            int byText = text.compareTo(other.text);
            if (byText != 0) {
                return byText;
            }
            int byLanguage = term.getLiteralLanguage().compareTo(other.term.getLiteralLanguage());
            return byLanguage != 0
                    ? byLanguage
                    : term.getLiteralDatatypeURI().compareTo(other.term.getLiteralDatatypeURI());
        }

        /** Up to where two IRIs are the same, and in no number. */
        private int common(Key other) {
            int differs = Arrays.mismatch(latin, other.latin);
            int end = differs < 0 ? latin.length : differs;
            while (end > 0 && digit((char) latin[end - 1])) {
                end--;
            }
            return end;
        }
    }

    @Override
    public int compare(Node a, Node b) {
        return a.equals(b) ? 0 : key(a, 0).compareTo(key(b, 0));
    }

    /** The sort key of an IRI or a literal that the caller knows by {@code number}. */
    Key key(Node term, int number) {
        return term.isLiteral() ? Key.ofLiteral(term, number) : Key.ofIri(term, number, section(term.getURI()));
    }

    private int section(String iri) {
        Integer first = FIRST.get(iri);
        if (first != null) {
            return first;
        }
        if (!iri.startsWith(base)) {
            return ELSEWHERE;
        }
        int slash = iri.indexOf('/', base.length());
        int place = slash < 0 ? -1 : Iris.SECTIONS.indexOf(iri.substring(base.length(), slash));
        return FIRST.size() + (place < 0 ? Iris.SECTIONS.size() : place);
    }

    /** Compares by characters, runs of digits by their value; strings that differ are never equal. */
    public static int natural(String a, String b) {
        return natural(a, b, 0);
    }

    /** The same, of texts that are known to be the same up to {@code start}, and where no number is cut. */
    private static int natural(String a, String b, int start) {
        int i = start;
        int j = start;
        while (i < a.length() && j < b.length()) {
            char c = a.charAt(i);
            char d = b.charAt(j);
            if (digit(c) && digit(d)) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int byValue = compareNumbers(a, i, endA, b, j, endB);
                if (byValue != 0) {
                    return byValue;
                }
                i = endA;
                j = endB;
            } else if (c != d) {
                return Character.compare(c, d);
            } else {
                i++;
                j++;
            }
        }
        int byRest = Integer.compare(a.length() - i, b.length() - j);
        return byRest != 0 ? byRest : a.compareTo(b);
    }

    private static int compareNumbers(String a, int startA, int endA, String b, int startB, int endB) {
        int i = skipZeros(a, startA, endA);
        int j = skipZeros(b, startB, endB);
        if (endA - i != endB - j) {
            return Integer.compare(endA - i, endB - j);
        }
        for (; i < endA; i++, j++) {
            if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            }
        }
        return 0;
    }

    private static int skipZeros(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int endOfDigits(String text, int start) {
        int i = start;
        while (i < text.length() && digit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
