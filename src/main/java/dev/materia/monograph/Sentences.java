package dev.materia.monograph;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits prose into sentences, with exact offsets, in time linear in its length.
 *
 * <p>A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the quotes and brackets that
 * close behind it, unless {@link SentenceEnd} finds that it goes on. Semicolons and colons do not end sentences, nor
 * does anything inside brackets that were opened a short while ago.
 */
final class Sentences {

    /** How far back a bracket may have been opened to keep a sentence together; one never closed must not. */
    private static final int BRACKET_REACH = 500;

    private static final String CLOSERS = "\"\u201D\u2019'\u00BB)]}";

    private Sentences() {}

    /**
     * The sentences from {@code start} to {@code end} of {@code text}, in order, without white space at their ends.
     * What has neither letter nor digit is no sentence and is left out.
     */
    static List<Span> split(char[] text, int start, int end) {
        List<Span> sentences = new ArrayList<>();
        SentenceEnd ends = new SentenceEnd(text, end);
        int from = start;
        int depth = 0;
        int opened = start;
        int i = start;
        while (i < end) {
            char c = text[i];
            if (isOpening(c)) {
                opened = depth++ == 0 ? i : opened;
                i++;
            } else if (isClosing(c)) {
                depth = Math.max(0, depth - 1);
                i++;
            } else if (isTerminator(c)) {
                int mark = i;
                while (i < end && isTerminator(text[i])) {
                    i++;
                }
                int run = i;
                while (i < end && CLOSERS.indexOf(text[i]) >= 0) {
                    depth = isClosing(text[i]) ? Math.max(0, depth - 1) : depth;
                    i++;
                }
                boolean inside = depth > 0 && mark - opened < BRACKET_REACH;
                if (!inside && ends.at(from, mark, run, i)) {
                    add(sentences, text, from, i);
                    from = i;
                    depth = 0;
                }
            } else {
                i++;
            }
        }
        add(sentences, text, from, end);
        return sentences;
    }

    private static void add(List<Span> sentences, char[] text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Span.isBlank(text[from])) {
            from++;
        }
        while (to > from && Span.isBlank(text[to - 1])) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(Character.codePointAt(text, i, to))) {
                sentences.add(new Span(from, to));
                return;
            }
        }
    }

    static boolean isTerminator(char c) {
        return c == '.' || c == '?' || c == '!' || c == '\u2026';
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}';
    }
}
