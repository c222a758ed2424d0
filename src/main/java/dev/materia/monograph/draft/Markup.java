package dev.materia.monograph.draft;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Markup that stands around a sentence and belongs to it: the asterisks of its first and last words. */
final class Markup {

    private static final int REACH = 2000;
    private static final Pattern OPENING =
            Pattern.compile("<(?!br\\b|hr\\b|ref\\b|sup\\b|img\\b)[A-Za-z][^<>]*>", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /**
     * The sentence with the markup that touches it. Footnote marks stay outside.
     *
     * @param notes the characters of footnote marks
     * @param limit where the sentence before it ends
     * @param end where its block ends
     */
    static Span around(String text, char[] prose, BitSet notes, Span sentence, int limit, int end) {
        int first = Math.max(limit, sentence.start() - REACH);
        int from = sentence.start();
        while (from > first && !notes.get(from - 1) && isMarkup(text, prose, from - 1)) {
            int before = startBefore(text, from, first);
            if (before == from) {
                break;
            }
            from = before;
        }
        int last = Math.min(end, sentence.end() + REACH);
        int to = sentence.end();
        while (to < last && !notes.get(to) && isMarkup(text, prose, to)) {
            int after = endAfter(text, to, last);
            if (after == to) {
                break;
            }
            to = after;
        }
        return new Span(from, to);
    }

    /** Where the mark that ends before {@code from} starts if it opens something, else {@code from}. */
    private static int startBefore(String text, int from, int first) {
        char c = text.charAt(from - 1);
        if (c == ']' || c == ')' || c == '}') {
            return from;
        }
        if (c != '>') {
            return from - 1;
        }
        int tag = from - 1;
        while (tag > first && text.charAt(tag) != '<') {
            tag--;
        }
        boolean opens = OPENING.matcher(text).region(tag, from).matches();
        return opens ? tag : from;
    }

    /** Where the mark that starts at {@code to} ends if it closes something, else {@code to}. */
    private static int endAfter(String text, int to, int last) {
        if (text.charAt(to) == '[' || text.startsWith("![", to)) {
            return to;
        }
        if (text.charAt(to) != '<') {
            return to + 1;
        }
        int close = to;
        while (close < last && text.charAt(close) != '>') {
            close++;
        }
        return text.startsWith("</", to) && close < last ? close + 1 : to;
    }

    private static boolean isMarkup(String text, char[] prose, int at) {
        return prose[at] == ' ' && !Span.isBlank(text.charAt(at));
    }
}
