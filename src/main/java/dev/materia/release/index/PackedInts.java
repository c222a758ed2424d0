package dev.materia.release.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of so many bits each, one after the other, the lowest bits first. Any number of threads may read. */
final class PackedInts {

    /** Zero bytes after the numbers, so that the last one can be read as part of a long. */
    static final int PADDING = Long.BYTES;

    private final ByteBuffer bytes;
    private final int width;
    private final int mask;
    private final int size;

    /**
     * The numbers in {@code bytes}.
     *
     * @param width bits of each, from 0 to 32
     * @param size how many there are
     */
    PackedInts(ByteBuffer bytes, int width, int size) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.width = width;
        this.mask = (int) ((1L << width) - 1);
        this.size = size;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number at {@code index}. */
    int get(int index) {
        long bit = (long) index * width;
        return (int) (bytes.getLong((int) (bit >>> 3)) >>> (bit & 7)) & mask;
    }

    /** The first place from {@code from} to {@code to} at which a number of {@code least} or more stands. */
    int first(int from, int to, int least) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same as {@link #first}, found in a few steps where it is near {@code from}. */
    int gallop(int from, int to, int least) {
        int low = from;
        int step = 1;
        while (low + step < to && get(low + step) < least) {
            low += step;
            step <<= 1;
        }
        return first(low, Math.min(to, low + step + 1), least);
    }

    /** Bits that numbers up to {@code largest} need. */
    static int width(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(largest);
    }
}
