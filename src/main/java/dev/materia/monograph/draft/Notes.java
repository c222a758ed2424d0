package dev.materia.monograph.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of notes in running text, in all ways that texts print them: {@code [12]}, {@code [citation needed]}, raised
 * ({@code <sup>5</sup>}, {@code ^5^}, {@code ⁵}), and as plain text that has lost its raising ({@code rash.5 Fever}).
 */
final class Notes {

    /** One number or several: {@code 3}, {@code 3,4}, {@code 5-7}. */
    static final String NUMBERS = "[1-9]\\d{0,2}(?:\\s?[,;\u2010-\u2013-]\\s?[1-9]\\d{0,2}){0,20}";

    private static final String RAISED_DIGITS = "[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}";

    /** A mark in brackets; {@link #blank} leaves out what names a chemical: "[1,4]benzodiazepine", "[18F]". */
    private static final Pattern BRACKETED =
            Pattern.compile("\\[(?:\\^[^\\]\\s]{1,40}|\\d{1,3}(?:\\s?[,\u2013-]\\s?\\d{1,3}){0,20}|[a-z]"
                    + "|(?:note|nb|ref)\\s\\d{1,3}|citation needed|clarification needed|dubious[^\\]]{0,20}|when\\?|who\\?)\\]"
                    + "(?::\\d{1,4}(?:[\u2013-]\\d{1,4})?)?");

    /** Marks that are raised by markup, with a link or brackets inside. */
    private static final Pattern RAISED = Pattern.compile(
            "<sup\\b[^<>]{0,200}>\\s{0,9}(?:<a\\b[^<>]{0,300}>\\s{0,9})?(?:\\\\?[\\[(])?(?:" + NUMBERS
                    + "|[a-z*\u2020\u2021])(?:\\\\?[\\])])?(?:\\([^()\\s]{0,300}\\))?(?:\\s{0,9}</a>)?\\s{0,9}</sup>"
                    + "|\\^[\\[(]?" + NUMBERS + "[\\])]?\\^|" + RAISED_DIGITS
                    + "(?:[,\u207B\u2013-]\\s?" + RAISED_DIGITS + "){0,20}(?![\u207A\u207B+])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED = Pattern.compile("\\\\\\[" + NUMBERS + "\\\\\\]");

    /** Marks glued to the end of a sentence: another one follows, or the line ends. */
    private static final Pattern GLUED = Pattern.compile("(?<=[.?!)\\]\"\u201D\u2019])(?:" + NUMBERS + "|\\(" + NUMBERS
            + "\\))(?=\\s{1,9}[\"\u201C(]?\\p{Lu}|\\p{Lu}\\p{Ll}|[ \\t]{0,9}(?:[\\r\\n]|$))");

    private static final int REACH = 40;

    private Notes() {}

    /** Blanks the marks in the draft's prose. */
    static void blank(Draft draft) {
        String text = draft.text();
        Matcher mark = BRACKETED.matcher(text);
        while (mark.find()) {
            int next = mark.end();
            boolean glued = next < text.length() && isName(text.charAt(next));
            boolean closed = mark.start() > 0 && ".,;:!?)]\"\u201D".indexOf(text.charAt(mark.start() - 1)) >= 0;
            boolean linked = next < text.length() && text.charAt(next) == '(';
            if (!linked && (!glued || closed)) {
                draft.note(mark.start(), mark.end());
            }
        }
        mark = RAISED.matcher(text);
        while (mark.find()) {
            if (raises(text.substring(Math.max(0, mark.start() - REACH), mark.start()))) {
                draft.note(mark.start(), mark.end());
            }
        }
        mark = ESCAPED.matcher(text);
        while (mark.find()) {
            draft.note(mark.start(), mark.end());
        }
        mark = GLUED.matcher(text);
        while (mark.find()) {
            if (endsSentence(text, mark.start())) {
                draft.note(mark.start(), mark.end());
            }
        }
    }

    /**
     * Whether a raised number behind {@code before} is the mark of a note: behind punctuation or a word; behind a
     * figure, a symbol or a unit it is an exponent, and at the start of a word part of a name.
     */
    static boolean raises(String before) {
        if (before.isEmpty()) {
            return false;
        }
        int end = before.length();
        if (".,;:!?)]\"\u201D\u2019".indexOf(before.charAt(end - 1)) >= 0) {
            return true;
        }
        int start = end;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
            start--;
        }
        String word = before.substring(start);
        return word.length() > 3
                && !SentenceAbbreviations.isMeasure(word)
                && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    /** Whether the punctuation before {@code at} ends a sentence: "rash.", "(5%).", but not "vol.", "2.", "v1.". */
    private static boolean endsSentence(String text, int at) {
        int stop = at - 1;
        while (stop > 0 && ")]\"\u201D\u2019".indexOf(text.charAt(stop)) >= 0) {
            stop--;
        }
        if (".?!".indexOf(text.charAt(stop)) < 0) {
            return false;
        }
        int start = stop;
        while (start > 0 && stop - start < REACH && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        if (start == stop) {
            return stop > 0 && ")]%\"\u201D".indexOf(text.charAt(stop - 1)) >= 0;
        }
        boolean whole = start == 0
                || Span.isBlank(text.charAt(start - 1))
                || "-(\u2013\u2014'\u2019/".indexOf(text.charAt(start - 1)) >= 0;
        String word = text.substring(start, stop);
        return whole
                && word.length() > 2
                && !SentenceAbbreviations.isOpen(word)
                && !SentenceAbbreviations.isNumbered(word);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }
}
