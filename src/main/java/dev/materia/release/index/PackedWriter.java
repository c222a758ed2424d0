package dev.materia.release.index;

import java.io.IOException;
import java.io.OutputStream;

/** Writes numbers for {@link PackedInts}. */
final class PackedWriter {

    private final OutputStream out;
    private final int width;
    private long pending;
    private int bits;
    private int size;

    /** A writer of numbers of {@code width} bits, from 0 to 32. */
    PackedWriter(OutputStream out, int width) {
        this.out = out;
        this.width = width;
    }

    /** Writes one more. */
    void add(int number) throws IOException {
        pending |= (number & 0xFFFFFFFFL) << bits;
        bits += width;
        while (bits >= Byte.SIZE) {
            out.write((int) pending & 0xFF);
            pending >>>= Byte.SIZE;
            bits -= Byte.SIZE;
        }
        size++;
    }

    /** How many were written. */
    int size() {
        return size;
    }

    /** Writes what is left of the last one. Nothing is closed. */
    void finish() throws IOException {
        if (bits > 0) {
            out.write((int) pending & 0xFF);
            bits = 0;
            pending = 0;
        }
    }
}
