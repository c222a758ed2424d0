package dev.materia.release;

import dev.materia.claim.Unlinked;
import dev.materia.release.statement.PackedInput;
import dev.materia.release.statement.PackedOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code unlinked.tsv}, the curator's worklist: words of one monograph that were found in no vocabulary.
 *
 * @param text the words, to the letter
 * @param expectedType what the sentence makes of them: {@code Condition}
 * @param reason why they are not linked
 * @param monograph IRI of the monograph
 * @param passage number of the first passage they stand in
 * @param count how often the monograph has them
 */
public record UnlinkedRow(String text, String expectedType, String reason, String monograph, int passage, int count) {

    private static final List<String> COLUMNS =
            List.of("text", "expected_type", "reason", "monograph", "passage", "count");

    /** What comes up most often first. */
    static final Comparator<UnlinkedRow> ORDER = Comparator.comparingInt(UnlinkedRow::count)
            .reversed()
            .thenComparing(UnlinkedRow::text)
            .thenComparing(UnlinkedRow::expectedType)
            .thenComparing(UnlinkedRow::reason)
            .thenComparing(UnlinkedRow::monograph);

    /** The rows of one monograph: the same words, expected to be the same thing for the same reason, are one row. */
    public static List<UnlinkedRow> of(String monograph, List<Unlinked> unlinked) {
        record Same(String text, String type, String reason) {}
        Map<Same, UnlinkedRow> rows = new LinkedHashMap<>();
        for (Unlinked u : unlinked) {
            String type = u.expected().localName();
            rows.merge(
                    new Same(u.text(), type, u.reason()),
                    new UnlinkedRow(u.text(), type, u.reason(), monograph, u.passage(), 1),
                    (a, b) -> new UnlinkedRow(
                            a.text, type, a.reason, monograph, Math.min(a.passage, b.passage), a.count + b.count));
        }
        return List.copyOf(rows.values());
    }

    /** Writes the worklist. */
    static void write(List<UnlinkedRow> rows, Writer out) throws IOException {
        TsvWriter.line(out, COLUMNS);
        List<UnlinkedRow> sorted = new ArrayList<>(rows);
        sorted.sort(ORDER);
        for (UnlinkedRow row : sorted) {
            row.write(out);
        }
    }

    /** Writes the row as a line of the worklist. */
    void write(Writer out) throws IOException {
        TsvWriter.line(
                out,
                List.of(text, expectedType, reason, monograph, Integer.toString(passage), Integer.toString(count)));
    }

    /** Writes the row for {@link #read}. */
    void write(PackedOutput out) throws IOException {
        out.text(text);
        out.text(expectedType);
        out.text(reason);
        out.text(monograph);
        out.number(passage);
        out.number(count);
    }

    /** Reads a row. */
    static UnlinkedRow read(PackedInput in) throws IOException {
        return new UnlinkedRow(in.text(), in.text(), in.text(), in.text(), in.number(), in.number());
    }
}
