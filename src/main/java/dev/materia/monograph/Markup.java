package dev.materia.monograph;

/** Markup that stands around a sentence and belongs to it: the asterisks of its first and last words. */
final class Markup {

    private static final int REACH = 2000;

    private Markup() {}

    /**
     * The sentence with the markup that touches it. Footnote marks stay outside.
     *
     * @param limit where the sentence before it ends
     * @param end where its block ends
     */
    static Span around(String text, char[] prose, Span sentence, int limit, int end) {
        int from = sentence.start();
        int first = Math.max(limit, from - REACH);
        while (from > first && isMarkup(text, prose, from - 1) && "])}".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = sentence.end();
        int last = Math.min(end, to + REACH);
        while (to < last && isMarkup(text, prose, to) && !startsNote(text, to)) {
            to++;
        }
        return new Span(from, to);
    }

    private static boolean isMarkup(String text, char[] prose, int at) {
        return prose[at] == ' ' && !Span.isBlank(text.charAt(at));
    }

    private static boolean startsNote(String text, int at) {
        return text.charAt(at) == '['
                || text.startsWith("<ref", at)
                || text.startsWith("<sup", at)
                || text.startsWith("![", at);
    }
}
