package dev.materia.release.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Merges the sorted runs of a {@link StatementStore}. */
final class StatementMerge {

    private static final int BUFFER = 1 << 14;

    private StatementMerge() {}

    /** Merges the terms of all runs into one file, and writes for each run which places its terms have there. */
    static TermFile terms(List<StatementStore.Run> runs, TermOrder order, Path file) throws IOException {
        TermFile.Writer writer = new TermFile.Writer(file);
        List<TermCursor> cursors = new ArrayList<>();
        try (writer) {
            PriorityQueue<TermCursor> queue = new PriorityQueue<>();
            for (StatementStore.Run run : runs) {
                TermCursor cursor = new TermCursor(run, order);
                cursors.add(cursor);
                if (cursor.advance()) {
                    queue.add(cursor);
                }
            }
            TermOrder.@Nullable Key last = null;
            int place = -1;
            for (TermCursor first = queue.poll(); first != null; first = queue.poll()) {
                if (last == null || first.key.compareTo(last) != 0) {
                    last = first.key;
                    place = writer.add(last.term());
                }
                first.place(place);
                if (first.advance()) {
                    queue.add(first);
                }
            }
        } finally {
            for (TermCursor cursor : cursors) {
                cursor.close();
            }
        }
        return writer.written();
    }

    /** The next term of a run. */
    private static final class TermCursor implements Comparable<TermCursor>, AutoCloseable {

        private final Path file;
        private final TermOrder order;
        private final PackedInput in;
        private final PackedOutput places;
        private TermOrder.Key key = TermOrder.FIRST_KEY;
        private int lastPlace;

        TermCursor(StatementStore.Run run, TermOrder order) throws IOException {
            this.file = run.terms();
            this.order = order;
            this.in = new PackedInput(file, BUFFER);
            this.places = new PackedOutput(run.places(), BUFFER);
        }

        boolean advance() throws IOException {
            if (in.atEnd()) {
                return false;
            }
            key = order.key(TermFile.read(in), 0);
            return true;
        }

        void place(int place) throws IOException {
            places.number(place - lastPlace);
            lastPlace = place;
        }

        @Override
        public int compareTo(TermCursor other) {
            return key.compareTo(other.key);
        }

        @Override
        public void close() throws IOException {
            in.close();
            places.close();
            Files.deleteIfExists(file);
        }
    }

    /** Rewrites the rows of a run with the places that its terms have among all; their order stays. */
    static void place(StatementStore.Run run) throws IOException {
        int[] places = places(run.places());
        for (RowFile rows : List.of(run.union(), run.byGraph())) {
            RowFile placed =
                    new RowFile(rows.file().resolveSibling(rows.file().getFileName() + "-placed"), rows.columns());
            try (RowFile.Cursor cursor = new RowFile.Cursor(rows);
                    RowFile.Writer writer = new RowFile.Writer(placed)) {
                int[] row = new int[rows.columns()];
                while (cursor.advance()) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = places[cursor.row()[i]];
                    }
                    writer.add(row);
                }
            }
            Files.move(placed.file(), rows.file(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(run.places());
    }

    private static int[] places(Path file) throws IOException {
        int[] places = new int[1 << 12];
        int size = 0;
        int place = 0;
        try (PackedInput in = new PackedInput(file, 1 << 16)) {
            while (!in.atEnd()) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, size * 2);
                }
                place += in.number();
                places[size++] = place;
            }
        }
        return places;
    }

    /**
     * Merges sorted rows; equal ones become one.
     *
     * @return how many there are
     */
    static long rows(List<RowFile> runs, RowFile to) throws IOException {
        List<RowFile.Cursor> cursors = new ArrayList<>();
        RowFile.Writer writer = new RowFile.Writer(to);
        try (writer) {
            PriorityQueue<RowFile.Cursor> queue = new PriorityQueue<>();
            for (RowFile run : runs) {
                RowFile.Cursor cursor = new RowFile.Cursor(run);
                cursors.add(cursor);
                if (cursor.advance()) {
                    queue.add(cursor);
                }
            }
            for (RowFile.Cursor first = queue.poll(); first != null; first = queue.poll()) {
                RowFile.Cursor second = queue.peek();
                boolean more;
                do {
                    writer.add(first.row());
                    more = first.advance();
                } while (more && (second == null || first.compareTo(second) <= 0));
                if (more) {
                    queue.add(first);
                }
            }
        } finally {
            for (RowFile.Cursor cursor : cursors) {
                cursor.close();
            }
        }
        for (RowFile run : runs) {
            run.delete();
        }
        return writer.count();
    }
}
