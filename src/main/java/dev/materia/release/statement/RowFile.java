package dev.materia.release.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Sorted rows of numbers on disk.
 *
 * @param file where they stand
 * @param columns numbers a row
 */
record RowFile(Path file, int columns) {

    private static final int BUFFER = 1 << 14;

    /** Writes rows, which come in their order; one that repeats the row before it is left out. */
    static final class Writer implements AutoCloseable {

        private final PackedOutput out;
        private final int[] last;
        private boolean any;
        private long count;

        Writer(RowFile to) throws IOException {
            out = new PackedOutput(to.file);
            last = new int[to.columns];
        }

        /** Adds a row. */
        void add(int[] row) throws IOException {
            if (any && Arrays.equals(row, last)) {
                return;
            }
            out.number(row[0] - last[0]);
            for (int i = 1; i < row.length; i++) {
                out.number(row[i]);
            }
            System.arraycopy(row, 0, last, 0, row.length);
            any = true;
            count++;
        }

        /** How many rows were written. */
        long count() {
            return count;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads rows, from the first; ordered by the row that it stands at. */
    static final class Cursor implements Comparable<Cursor>, AutoCloseable {

        private final PackedInput in;
        private final int[] row;

        Cursor(RowFile from) throws IOException {
            in = new PackedInput(from.file, BUFFER);
            row = new int[from.columns];
        }

        /** Goes to the next row; false if there is none. */
        boolean advance() throws IOException {
            if (in.atEnd()) {
                return false;
            }
            row[0] += in.number();
            for (int i = 1; i < row.length; i++) {
                row[i] = in.number();
            }
            return true;
        }

        /** The row that it stands at; changed by {@link #advance}. */
        int[] row() {
            return row;
        }

        @Override
        public int compareTo(Cursor other) {
            return Arrays.compare(row, other.row);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Removes the file. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
