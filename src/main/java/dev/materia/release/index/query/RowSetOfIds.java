package dev.materia.release.index.query;

import dev.materia.release.running.RowMemory;
import java.util.Arrays;

/** Rows of ids of one length, each once, with a number in the order in which they came. */
final class RowSetOfIds {

    private final int width;
    private final RowMemory memory;
    private int[] rows;
    private int[] table = new int[64];
    private int size;

    /** No rows yet, of {@code width} ids each, which are counted in {@code memory}. */
    RowSetOfIds(int width, RowMemory memory) {
        this.width = width;
        this.memory = memory;
        memory.take(4L * (64 + 32 * width));
        rows = new int[Math.max(1, 32 * width)];
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    /** The number of a row; if it was not there, it is added, and the answer is -1 - its number. */
    int add(int[] row) {
        int place = place(row);
        if (table[place] >= 0) {
            return table[place];
        }
        if ((size + 1) * width > rows.length) {
            memory.take(4L * rows.length);
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        System.arraycopy(row, 0, rows, size * width, width);
        table[place] = size++;
        if (2 * size > table.length) {
            grow();
        }
        return -size;
    }

    private int place(int[] row) {
        int place = hash(row, 0) & (table.length - 1);
        while (table[place] >= 0 && !equal(table[place], row)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean equal(int number, int[] row) {
        return Arrays.equals(rows, number * width, (number + 1) * width, row, 0, width);
    }

    private int hash(int[] from, int start) {
        int hash = 0;
        for (int i = 0; i < width; i++) {
            hash = (hash ^ from[start + i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private void grow() {
        memory.take(4L * table.length);
        table = new int[2 * table.length];
        Arrays.fill(table, -1);
        for (int number = 0; number < size; number++) {
            int place = hash(rows, number * width) & (table.length - 1);
            while (table[place] >= 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = number;
        }
    }

    /** The row with that number. */
    int[] get(int number) {
        return Arrays.copyOfRange(rows, number * width, (number + 1) * width);
    }
}
