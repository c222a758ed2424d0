package dev.materia.monograph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Footnote marks in running text: {@code [12]}, {@code [1, 4]}, {@code [citation needed]}. */
final class Notes {

    /** A mark in brackets; {@link #blank} leaves out what names a chemical: "[1,4]benzodiazepine", "[18F]". */
    static final String MARK = "\\[(?:\\^[^\\]\\s]{1,40}|\\d{1,3}(?:\\s?[,\u2013-]\\s?\\d{1,3}){0,20}|[a-z]"
            + "|(?:note|nb|ref)\\s\\d{1,3}|citation needed|clarification needed|dubious[^\\]]{0,20}|when\\?|who\\?)\\]"
            + "(?::\\d{1,4}(?:[\u2013-]\\d{1,4})?)?";

    private Notes() {}

    /** Blanks the marks in the draft's prose. */
    static void blank(Draft draft, Pattern mark) {
        String text = draft.text();
        Matcher matcher = mark.matcher(text);
        while (matcher.find()) {
            int next = matcher.end();
            boolean glued = next < text.length() && isName(text.charAt(next));
            boolean closed = matcher.start() > 0 && ".,;:!?)]\"\u201D".indexOf(text.charAt(matcher.start() - 1)) >= 0;
            boolean linked = next < text.length() && text.charAt(next) == '(';
            if (!linked && (!glued || closed)) {
                draft.blank(matcher.start(), matcher.end());
            }
        }
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }
}
