package dev.materia.monograph.label;

import dev.materia.monograph.draft.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the header of a table that marks none: the rows before the first that gives a figure. */
public final class HeaderRows {

    private static final int MOST = 4;

    /** A figure as the body of a table gives it; a header's "(N = 120)", "10 mg", "n (%)" and "%" are none. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\s*[<>\u2264\u2265~]?\\s*\\d[\\d.,]*\\s*(?:%|\\(\\s*[<>]?\\s*\\d[\\d.,]*\\s*%?\\s*\\))?\\s*[*\u2020\u2021\u00A7a-d]?\\s*");

    private HeaderRows() {}

    /** {@code rows} with those of the header marked, if none is. */
    public static List<TableLayout.Row> marked(List<TableLayout.Row> rows, int width) {
        if (width < 2 || rows.size() < 2 || rows.get(0).header()) {
            return rows;
        }
        int header = 0;
        while (header < Math.min(MOST, rows.size() - 1) && !hasFigure(rows.get(header))) {
            header++;
        }
        boolean figures = header < rows.size() && rows.stream().skip(header).anyMatch(HeaderRows::hasFigure);
        int first = figures ? Math.max(1, withoutGroups(rows, header)) : 1;
        List<TableLayout.Row> marked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            marked.add(i < first ? new TableLayout.Row(true, rows.get(i).cells()) : rows.get(i));
        }
        return marked;
    }

    /** A row with words only in its first cell, right above the figures, names a group of rows: "Eye disorders". */
    private static int withoutGroups(List<TableLayout.Row> rows, int header) {
        int end = header;
        while (end > 1 && isGroup(rows.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isGroup(TableLayout.Row row) {
        long filled = row.cells().stream().filter(c -> !c.words().isBlank()).count();
        return filled == 1
                && !row.cells().isEmpty()
                && !row.cells().get(0).words().isBlank();
    }

    private static boolean hasFigure(TableLayout.Row row) {
        return row.cells().stream()
                .skip(1)
                .anyMatch(c -> FIGURE.matcher(c.words()).matches());
    }
}
