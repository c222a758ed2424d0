package dev.materia.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals that every RDF syntax can carry. */
final class Literals {

    /** Language of preferred and alternative labels: the vocabularies and the monographs read are English. */
    private static final String LABEL_LANGUAGE = "en";

    private Literals() {}

    /** Words, verbatim: an {@code xsd:string}. */
    static Node text(String text) {
        return NodeFactory.createLiteralString(clean(text));
    }

    /** A name for people, in English, on one line. */
    static Node label(String text) {
        return NodeFactory.createLiteralLang(oneLine(text), LABEL_LANGUAGE);
    }

    /** A name that belongs to no language: of a person, a brand, a work. */
    static Node name(String text) {
        return NodeFactory.createLiteralString(oneLine(text));
    }

    /** A count or an offset, {@code xsd:nonNegativeInteger}. */
    static Node count(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }

    /** A length of time, {@code xsd:duration}. */
    static Node duration(String duration) {
        return NodeFactory.createLiteralDT(duration, XSDDatatype.XSDduration);
    }

    static Node yes() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }

    /** A year as {@code xsd:gYear}. */
    static Node year(int year) {
        return NodeFactory.createLiteralDT(String.format(Locale.ROOT, "%04d", year), XSDDatatype.XSDgYear);
    }

    /**
     * An ISO 8601 date, month or year as {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}; empty if it is
     * none.
     */
    static Optional<Node> date(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> Optional.of(year(Integer.parseInt(iso)));
                case 7 ->
                    Optional.of(
                            NodeFactory.createLiteralDT(YearMonth.parse(iso).toString(), XSDDatatype.XSDgYearMonth));
                default ->
                    Optional.of(NodeFactory.createLiteralDT(LocalDate.parse(iso).toString(), XSDDatatype.XSDdate));
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The text with each code point that XML 1.0 (section 2.2) cannot carry replaced by U+FFFD, so that the RDF/XML
     * dump says the same as the others. Offsets in code points stay true.
     */
    static String clean(String text) {
        if (text.codePoints().allMatch(Literals::isXmlCharacter)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> cleaned.appendCodePoint(isXmlCharacter(c) ? c : 0xFFFD));
        return cleaned.toString();
    }

    private static String oneLine(String text) {
        return clean(text).strip().replaceAll("\\s+", " ");
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
