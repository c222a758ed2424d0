package dev.materia.monograph.narrative;

import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.label.LineBreaks;
import dev.materia.monograph.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of elements on a line, with the marks of notes set apart; keeps the footnotes that it meets. */
final class NarrativeWords {

    private static final int LONGEST_NOTE_MARK = 5;
    private static final Pattern NOTE_MARK =
            Pattern.compile("[\\s,]*(?:[\\dA-Za-z]{1,3}|[*\u2020\u2021\u00A7\u00B6#\u00AE\u2122|]+)"
                    + "(?:\\s?[,\u2013-]\\s?(?:\\d{1,3}|[A-Za-z]|[*\u2020\u2021\u00A7\u00B6#|]+))*[\\s,]*");

    private final List<XmlElement> footnotes = new ArrayList<>();

    /** The words of {@code element} on one line, to be given to a builder. */
    String line(XmlElement element) {
        return lines(element).replace(LineBreaks.BREAK, ' ');
    }

    /** The words of {@code element} with its line breaks marked. */
    String lines(XmlElement element) {
        StringBuilder text = new StringBuilder();
        element.children().forEach(child -> write(child, text));
        return text.toString();
    }

    /** Adds the words of a node to a line, and keeps the footnotes in it for later. */
    void write(Object node, StringBuilder to) {
        if (!(node instanceof XmlElement element)) {
            to.append(node);
            return;
        }
        if (element.is("br") || element.is("break")) {
            to.append(LineBreaks.BREAK);
        } else if (element.is("fn")) {
            footnotes.add(element);
        } else if (element.is("sup") || NarrativeElements.isNoteReference(element)) {
            writeMark(element, to);
        } else if (NarrativeElements.kind(element) == NarrativeElements.Kind.INLINE) {
            element.children().forEach(child -> write(child, to));
        } else if (NarrativeElements.kind(element) != NarrativeElements.Kind.SKIPPED) {
            to.append(LineBreaks.BREAK);
            element.children().forEach(child -> write(child, to));
            to.append(LineBreaks.BREAK);
        }
    }

    /** Writes a raised mark; that of a note is not analysed, an exponent ("10<sup>9</sup>") is. */
    private void writeMark(XmlElement element, StringBuilder to) {
        String mark = element.text();
        int length = to.length();
        boolean exponent = element.is("sup")
                && length > 0
                && Character.isDigit(to.charAt(length - 1))
                && element.descendants("xref").isEmpty();
        boolean note = !exponent
                && (NarrativeElements.isNoteReference(element)
                        || (mark.length() <= LONGEST_NOTE_MARK
                                && NOTE_MARK.matcher(mark).matches()));
        boolean opens = length == 0 || Character.isWhitespace(to.charAt(length - 1));
        to.append(note ? BlockBuilder.unread(mark) : mark).append(note && opens ? " " : "");
    }

    /** Footnotes met since the last call. */
    List<String> takeFootnotes() {
        List<String> taken = new ArrayList<>();
        while (!footnotes.isEmpty()) {
            List<XmlElement> now = List.copyOf(footnotes);
            footnotes.clear();
            now.forEach(note -> taken.add(line(note)));
        }
        return taken;
    }

    /** Whether there are footnotes since the last call of {@link #takeFootnotes}. */
    boolean hasFootnotes() {
        return !footnotes.isEmpty();
    }
}
