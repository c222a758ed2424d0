package dev.materia.monograph.draft;

/**
 * A stretch of text.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last
 */
record Span(int start, int end) {

    /** The part of {@code text} from {@code start} to {@code end} without white space at its ends; may be empty. */
    static Span trimmed(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Whether {@code c} separates words: white space of any kind, or a control character. */
    static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u007F' && c <= '\u00A0') || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    boolean isEmpty() {
        return start >= end;
    }

    int length() {
        return end - start;
    }

    /** Its characters in {@code text}. */
    String of(String text) {
        return text.substring(start, end);
    }
}
