package dev.materia.monograph.draft;

import java.util.ArrayList;
import java.util.List;

/** Words as one line of a text: single spaces, and nothing that is never seen. */
final class LineText {

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private LineText() {}

    /** Appends {@code words} to {@code text}, without white space at their ends. */
    static void append(String words, StringBuilder text) {
        append(words, text, new ArrayList<>());
    }

    /**
     * Appends {@code words} to {@code text}, and adds to {@code unread} where the parts stand that are not analysed.
     */
    static void append(String words, StringBuilder text, List<Span> unread) {
        int start = text.length();
        int opened = -1;
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == OPEN) {
                opened = text.length();
            } else if (c == CLOSE) {
                if (opened >= 0 && opened < text.length()) {
                    unread.add(new Span(opened, text.length()));
                }
                opened = -1;
            } else if (Span.isBlank(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && text.length() > start) {
                    text.append(' ');
                    opened = opened == text.length() - 1 ? text.length() : opened;
                }
                space = false;
                text.append(c);
            }
        }
    }

    /** The words without the characters that are never seen. */
    static String visible(String words) {
        return words.codePoints()
                .filter(c -> c > Character.MAX_VALUE || !isInvisible((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a character is never seen: soft hyphen, zero-width space and joiners, byte order mark. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
    }
}
