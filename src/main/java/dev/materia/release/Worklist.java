package dev.materia.release;

import dev.materia.release.statement.PackedInput;
import dev.materia.release.statement.PackedOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The curator's worklist of any length: rows that come in any order, sorted in runs on disk. */
public final class Worklist {

    private static final int RUN = 1 << 16;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private List<UnlinkedRow> rows = new ArrayList<>();

    /** An empty worklist, whose files go to {@code folder}. */
    public Worklist(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Adds rows; several threads may. */
    public synchronized void add(List<UnlinkedRow> more) throws IOException {
        rows.addAll(more);
        if (rows.size() >= RUN) {
            writeRun();
        }
    }

    private void writeRun() throws IOException {
        rows.sort(UnlinkedRow.ORDER);
        Path run = folder.resolve("unlinked-" + runs.size());
        try (PackedOutput out = new PackedOutput(run)) {
            for (UnlinkedRow row : rows) {
                row.write(out);
            }
        }
        runs.add(run);
        rows = new ArrayList<>();
    }

    /** The next row of a run. */
    private static final class Cursor implements Comparable<Cursor>, AutoCloseable {

        private final PackedInput in;
        private UnlinkedRow row;

        Cursor(Path run) throws IOException {
            in = new PackedInput(run, 1 << 14);
            row = UnlinkedRow.read(in);
        }

        boolean advance() throws IOException {
            if (in.atEnd()) {
                return false;
            }
            row = UnlinkedRow.read(in);
            return true;
        }

        @Override
        public int compareTo(Cursor other) {
            return UnlinkedRow.ORDER.compare(row, other.row);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Writes all rows. */
    void write(Writer out) throws IOException {
        if (!rows.isEmpty()) {
            writeRun();
        }
        UnlinkedRow.write(List.of(), out);
        List<Cursor> cursors = new ArrayList<>();
        try {
            PriorityQueue<Cursor> queue = new PriorityQueue<>();
            for (Path run : runs) {
                Cursor cursor = new Cursor(run);
                cursors.add(cursor);
                queue.add(cursor);
            }
            for (Cursor first = queue.poll(); first != null; first = queue.poll()) {
                first.row.write(out);
                if (first.advance()) {
                    queue.add(first);
                }
            }
        } finally {
            for (Cursor cursor : cursors) {
                cursor.close();
            }
        }
    }
}
