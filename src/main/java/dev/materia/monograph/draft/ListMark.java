package dev.materia.monograph.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark that an item of a list starts with in plain text: a bullet, or a number or letter with a full stop. */
final class ListMark {

    private static final Pattern MARK = Pattern.compile(
            "(?:[-*+\u2022\u2023\u25E6\u2043\u00B7\u2013\u25AA\u25CF]|\\(?(?:\\d{1,3}|[a-z])[.)])\\s+(?=\\S)");

    private ListMark() {}

    /** The length of the mark that {@code line} of {@code text} starts with, with the space behind it, or 0. */
    static int length(String text, Span line) {
        Matcher matcher = MARK.matcher(text).region(line.start(), line.end());
        return matcher.lookingAt() ? matcher.end() - line.start() : 0;
    }

    /** Whether the mark at the start of {@code line} is a number. */
    static boolean isNumber(String text, Span line) {
        return !line.isEmpty() && Character.isDigit(text.charAt(line.start()));
    }
}
