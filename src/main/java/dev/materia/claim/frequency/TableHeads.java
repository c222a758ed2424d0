package dev.materia.claim.frequency;

import dev.materia.monograph.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The heads of a table's columns. A header whose cells do not stand above the columns of the body, as its spans were
 * counted wrongly or a cell was left out, is put right where only one reading is possible; else no figure below it is
 * of a known arm.
 */
final class TableHeads {

    /**
     * The head of a column.
     *
     * @param words those of all header cells above it
     * @param ofTheDrug whether it names the drug
     * @param ofAnother whether it names another treatment, in a table that has a column of the drug
     */
    record Head(String words, boolean ofTheDrug, boolean ofAnother) {}

    /** A row of figures that is marked as header: "Any reaction | 20 (51) | 3/40". */
    private static final Pattern FIGURE =
            Pattern.compile("\\d[\\d,]*\\s*\\(\\s*<?\\s*\\d[\\d.]*\\s*%?\\s*\\)|\\d+\\s*/\\s*\\d+.*|\\d[\\d.]*\\s*%");

    private final List<Optional<Head>> columns;

    private TableHeads(List<Optional<Head>> columns) {
        this.columns = columns;
    }

    /** The heads of {@code table}, whose cells say {@code words}. */
    static TableHeads of(Table table, Function<Table.Cell, String> words, StudyArms arms) {
        List<List<Table.Cell>> header = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            boolean figures = row.cells().stream()
                    .anyMatch(c ->
                            c.column() > 0 && FIGURE.matcher(words.apply(c)).matches());
            if (row.header() && !figures) {
                header.add(row.cells());
            }
        }
        List<Table.Cell> body = body(table);
        boolean[] fits = new boolean[Math.max(1, table.width())];
        java.util.Arrays.fill(fits, true);
        for (int i = 0; i < header.size(); i++) {
            header.set(i, withStub(header, i, body, words));
        }
        for (int i = 0; i < header.size(); i++) {
            header.set(i, straight(header, i, body, words, fits));
        }
        return new TableHeads(heads(header, fits, words, arms));
    }

    /** The head above a cell; empty if it is not known. */
    Optional<Head> over(Table.Cell cell) {
        return columns.get(Math.min(cell.column(), columns.size() - 1));
    }

    private static List<Optional<Head>> heads(
            List<List<Table.Cell>> header, boolean[] fits, Function<Table.Cell, String> words, StudyArms arms) {
        List<List<String>> parts = new ArrayList<>();
        for (List<Table.Cell> row : header) {
            String[] line = new String[fits.length];
            java.util.Arrays.fill(line, "");
            for (Table.Cell cell : row) {
                for (int c = cell.column(); c < Math.min(line.length, cell.column() + cell.columns()); c++) {
                    line[c] = words.apply(cell);
                }
            }
            parts.add(List.of(line));
        }
        List<List<String>> named = parts.stream()
                .filter(line -> line.stream().skip(1).anyMatch(arms::namesDrug))
                .toList();
        List<Optional<Head>> heads = new ArrayList<>();
        for (int i = 0; i < fits.length; i++) {
            int column = i;
            String head = parts.stream()
                    .map(line -> line.get(column))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            boolean drug = arms.namesDrug(head);
            boolean other = !drug && named.stream().anyMatch(line -> StudyArms.namesTreatment(line.get(column)));
            heads.add(fits[column] ? Optional.of(new Head(head, drug, other)) : Optional.empty());
        }
        return heads;
    }

    /**
     * The cells of the row that stands for most of the body: of those rows that have as many cells at the same columns.
     */
    private static List<Table.Cell> body(Table table) {
        Map<String, Integer> count = new HashMap<>();
        List<Table.Cell> most = List.of();
        int best = 0;
        for (Table.Row row : table.rows()) {
            if (!row.header() && row.cells().size() > 1) {
                String layout = row.cells().stream()
                        .map(c -> c.column() + "+" + c.columns())
                        .collect(Collectors.joining(" "));
                int rows = count.merge(layout, 1, Integer::sum);
                if (rows > best) {
                    best = rows;
                    most = row.cells();
                }
            }
        }
        return most;
    }

    /**
     * A row of the header with its cells one column further on, if it lacks the cell above the names: "All | Severe |
     * All | Severe" below "Reaction | Examplix | Placebo".
     */
    private static List<Table.Cell> withStub(
            List<List<Table.Cell>> header, int at, List<Table.Cell> body, Function<Table.Cell, String> words) {
        List<Table.Cell> row = header.get(at);
        boolean short1 = at > 0
                && row.size() == body.size() - 1
                && row.size() > 1
                && row.get(0).column() == 0
                && !words.apply(row.get(0)).isEmpty()
                && end(row) == row.size()
                && end(body) == body.size()
                && end(header.get(at - 1)) == body.size();
        return short1
                ? row.stream()
                        .map(c -> new Table.Cell(c.column() + 1, c.columns(), c.rows(), c.start(), c.end()))
                        .toList()
                : row;
    }

    /**
     * A row of the header with its cells above whole cells of the body; columns for which that is not known do not fit.
     */
    private static List<Table.Cell> straight(
            List<List<Table.Cell>> header,
            int at,
            List<Table.Cell> body,
            Function<Table.Cell, String> words,
            boolean[] fits) {
        List<Table.Cell> row = header.get(at);
        List<Table.Cell> figures = body.stream().filter(c -> c.column() > 0).toList();
        List<Table.Cell> crossed = figures.stream().filter(f -> crosses(row, f)).toList();
        if (crossed.isEmpty() || row.size() < 2) {
            return row;
        }
        int arms = row.size() - 1;
        int each = figures.size() / arms;
        boolean even = row.get(0).column() == 0
                && figures.size() % arms == 0
                && (each == 1 || (at + 1 < header.size() && repeats(header.get(at + 1), figures, each, words)));
        if (!even) {
            crossed.forEach(f -> java.util.Arrays.fill(
                    fits, Math.min(fits.length, f.column()), Math.min(fits.length, f.column() + f.columns()), false));
            return row;
        }
        List<Table.Cell> straight = new ArrayList<>();
        Table.Cell first = row.get(0);
        straight.add(new Table.Cell(0, figures.get(0).column(), first.rows(), first.start(), first.end()));
        for (int i = 0; i < arms; i++) {
            Table.Cell cell = row.get(i + 1);
            Table.Cell last = figures.get((i + 1) * each - 1);
            int from = figures.get(i * each).column();
            straight.add(
                    new Table.Cell(from, last.column() + last.columns() - from, cell.rows(), cell.start(), cell.end()));
        }
        return straight;
    }

    /** Whether a cell of the body stands below two cells of a row of the header. */
    private static boolean crosses(List<Table.Cell> row, Table.Cell cell) {
        return row.stream()
                        .filter(h ->
                                h.column() < cell.column() + cell.columns() && cell.column() < h.column() + h.columns())
                        .count()
                > 1;
    }

    /** Whether the words of a row of the header come again after so many columns of figures. */
    private static boolean repeats(
            List<Table.Cell> row, List<Table.Cell> figures, int period, Function<Table.Cell, String> words) {
        List<String> line = figures.stream()
                .map(f -> row.stream()
                        .filter(h -> h.covers(f.column()))
                        .map(words)
                        .findFirst()
                        .orElse(""))
                .toList();
        for (int i = period; i < line.size(); i++) {
            if (!line.get(i).equals(line.get(i - period))) {
                return false;
            }
        }
        return true;
    }

    private static int end(List<Table.Cell> row) {
        return row.stream().mapToInt(c -> c.column() + c.columns()).max().orElse(0);
    }
}
