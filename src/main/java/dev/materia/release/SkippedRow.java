package dev.materia.release;

import dev.materia.release.statement.TermOrder;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * A line of {@code skipped.tsv}: what was left out of a release.
 *
 * @param source the document, as its publisher knows it
 * @param place line, or line and column, where they are known
 * @param reason why
 */
public record SkippedRow(String source, String place, String reason) implements Comparable<SkippedRow> {

    private static final List<String> COLUMNS = List.of("source", "place", "reason");

    private static final Comparator<SkippedRow> ORDER = Comparator.comparing(SkippedRow::source, TermOrder::natural)
            .thenComparing(SkippedRow::place, TermOrder::natural)
            .thenComparing(SkippedRow::reason);

    @Override
    public int compareTo(SkippedRow other) {
        return ORDER.compare(this, other);
    }

    /** Writes the report. */
    static void write(List<SkippedRow> rows, Writer out) throws IOException {
        TsvWriter.line(out, COLUMNS);
        for (SkippedRow row : rows) {
            TsvWriter.line(out, List.of(row.source, row.place, row.reason));
        }
    }
}
