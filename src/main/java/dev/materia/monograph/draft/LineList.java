package dev.materia.monograph.draft;

import java.util.List;

/** Lists whose items have lost their bullets: lines in a row that are no sentences and were not broken for width. */
final class LineList {

    /** Items that are no sentences may be this long. */
    private static final int MAX_ITEM = 400;

    /** Sentences among items may be this long. */
    private static final int MAX_SENTENCE = 160;

    private static final int MIN_WIDTH = 60;
    private static final int SLACK = 8;

    /** No text is wrapped to lines longer than this: a paragraph with a longer one has one thought a line. */
    private static final int MAX_WIDTH = 120;

    private final boolean[] items;
    private final boolean[] meant;

    private LineList(int size) {
        this.items = new boolean[size];
        this.meant = new boolean[size];
    }

    /**
     * Looks at the {@code lines} of one paragraph.
     *
     * @param longest the length of the longest line as it was before any were joined
     * @param introduced whether what stands above the paragraph ends in a colon
     */
    static LineList of(char[] prose, List<Span> lines, int longest, boolean introduced) {
        int size = lines.size();
        LineList list = new LineList(size);
        int width = Math.max(MIN_WIDTH, longest);
        boolean[] fragment = new boolean[size];
        for (int i = 0; i < size; i++) {
            fragment[i] = isFragment(prose, lines.get(i));
            int next = i + 1 < size ? firstWord(prose, lines.get(i + 1)) : 0;
            list.meant[i] = i + 1 == size || width > MAX_WIDTH || lines.get(i).length() + 1 + next < width - SLACK;
        }
        for (int i = 0; i < size; i++) {
            boolean item = i > 0 && list.items[i - 1];
            boolean led = i == 0
                    ? introduced
                    : list.meant[i - 1] && (fragment[i - 1] || endsIn(prose, lines.get(i - 1), ':'));
            boolean goesOn = i + 1 < size && list.meant[i] && fragment[i + 1];
            boolean between = item && goesOn && isShort(lines.get(i)) && !endsIn(prose, lines.get(i), ':');
            list.items[i] = fragment[i] ? item || led || goesOn : between;
        }
        return list;
    }

    /** Whether any of the lines is an item. */
    boolean hasItems() {
        for (boolean item : items) {
            if (item) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether line {@code i} is an item: no sentence, and with a neighbour like it or a line above that ends in a
     * colon; or a short sentence between two items.
     */
    boolean isItem(int i) {
        return items[i];
    }

    /** Whether line {@code i} goes on in the next one: both are prose, and it was broken for width alone. */
    boolean goesOn(int i) {
        return i + 1 < items.length && !items[i] && !items[i + 1] && !meant[i];
    }

    /** Whether a line is short and ends like no sentence. */
    static boolean isFragment(char[] prose, Span line) {
        Span words = seen(prose, line);
        return !words.isEmpty() && words.length() <= MAX_ITEM && ".!?:\u2026".indexOf(prose[words.end() - 1]) < 0;
    }

    /** Whether the last character that is seen of {@code line} is {@code c}. */
    static boolean endsIn(char[] prose, Span line, char c) {
        Span words = seen(prose, line);
        return !words.isEmpty() && prose[words.end() - 1] == c;
    }

    private static boolean isShort(Span line) {
        return line.length() <= MAX_SENTENCE;
    }

    private static Span seen(char[] prose, Span line) {
        int from = line.start();
        int to = line.end();
        while (from < to && Span.isBlank(prose[from])) {
            from++;
        }
        while (to > from && Span.isBlank(prose[to - 1])) {
            to--;
        }
        return new Span(from, to);
    }

    private static int firstWord(char[] prose, Span line) {
        Span words = seen(prose, line);
        int i = words.start();
        while (i < words.end() && !Span.isBlank(prose[i])) {
            i++;
        }
        return i - words.start();
    }
}
