package dev.materia.monograph;

/**
 * Turns UTF-16 indices into a text into counts of Unicode code points, and back, without counting from its start each
 * time.
 */
public final class CodePoints {

    /** How many UTF-16 units lie between two counts that are kept. */
    private static final int STEP = 512;

    private final String text;

    /** The code points before each multiple of the step; empty if each of the text is one unit. */
    private final int[] counts;

    /** The code points of {@code text}. */
    public CodePoints(String text) {
        this.text = text;
        int length = text.length();
        int[] kept = new int[length / STEP + 1];
        for (int i = 1; i < kept.length; i++) {
            kept[i] = kept[i - 1] + count((i - 1) * STEP, i * STEP);
        }
        boolean plain = kept[kept.length - 1] + count((kept.length - 1) * STEP, length) == length;
        this.counts = plain ? new int[0] : kept;
    }

    /** How many code points lie before the UTF-16 index {@code offset}. */
    public int before(int offset) {
        if (counts.length == 0) {
            return offset;
        }
        int step = offset / STEP;
        return counts[step] + count(step * STEP, offset);
    }

    /**
     * The UTF-16 index before which there are {@code number} code points, or -1 if the text has fewer, or the number is
     * negative.
     */
    public int offset(int number) {
        if (number < 0 || number > before(text.length())) {
            return -1;
        }
        if (counts.length == 0) {
            return number;
        }
        int low = 0;
        int high = counts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            low = counts[middle] <= number ? middle : low;
            high = counts[middle] <= number ? high : middle - 1;
        }
        int offset = low * STEP;
        offset += offset > 0 && startsPair(offset - 1) ? 1 : 0; // the pair across the step is counted before it
        for (int left = number - counts[low]; left > 0; left--) {
            offset += startsPair(offset) ? 2 : 1;
        }
        return offset;
    }

    /** Code points whose first unit lies between the two indices. */
    private int count(int from, int to) {
        int seconds = 0;
        for (int i = from; i < to; i++) {
            seconds += i > 0 && startsPair(i - 1) ? 1 : 0;
        }
        return to - from - seconds;
    }

    private boolean startsPair(int i) {
        return i + 1 < text.length()
                && Character.isHighSurrogate(text.charAt(i))
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
