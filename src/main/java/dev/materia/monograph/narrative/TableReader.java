package dev.materia.monograph.narrative;

import dev.materia.monograph.draft.TableLayout;
import dev.materia.monograph.label.HeaderRows;
import dev.materia.monograph.label.LineBreaks;
import dev.materia.monograph.xml.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of XHTML, its cells at their columns.
 *
 * @param caption its caption; empty if it has none
 * @param width number of its columns
 * @param rows in order, those of the header first
 * @param foot what stands at its foot
 * @param cells all cells as elements, in order
 * @param isFrame whether it only draws a frame around blocks: one column, or tables in it
 */
record TableReader(
        String caption,
        int width,
        List<TableLayout.Row> rows,
        List<String> foot,
        List<XmlElement> cells,
        boolean isFrame) {

    private static final int WIDEST = 200;
    private static final int TALLEST = 5000;

    static TableReader of(XmlElement table, NarrativeWords text) {
        List<XmlElement> heads = new ArrayList<>();
        List<XmlElement> bodies = new ArrayList<>();
        List<XmlElement> feet = new ArrayList<>();
        for (XmlElement part : table.elements()) {
            switch (part.name()) {
                case "thead" -> heads.addAll(part.elements("tr"));
                case "tbody" -> bodies.addAll(part.elements("tr"));
                case "tr" -> bodies.add(part);
                case "tfoot" -> feet.addAll(part.elements("tr"));
                default -> {
                    // the caption, and columns, which only have widths
                }
            }
        }
        List<XmlElement> cells = new ArrayList<>();
        List.of(heads, bodies, feet).forEach(rows -> rows.forEach(row -> cells.addAll(cellsOf(row))));
        XmlElement title = table.first("caption");
        String caption = title == null ? "" : text.line(title);
        boolean single = heads.stream().allMatch(row -> cellsOf(row).size() <= 1)
                && bodies.stream().allMatch(row -> cellsOf(row).size() <= 1);
        if (single || cells.stream().anyMatch(cell -> !cell.descendants("table").isEmpty())) {
            return new TableReader(caption, 1, List.of(), List.of(), cells, true);
        }
        Grid grid = new Grid();
        heads.forEach(row -> grid.add(row, true, text));
        bodies.forEach(row -> grid.add(row, isHeader(row, grid), text));
        List<String> foot = new ArrayList<>();
        feet.forEach(row -> cellsOf(row).forEach(cell -> foot.add(text.line(cell))));
        foot.addAll(text.takeFootnotes());
        return new TableReader(caption, grid.width, HeaderRows.marked(grid.rows, grid.width), foot, cells, false);
    }

    private static List<XmlElement> cellsOf(XmlElement row) {
        return row.elements().stream().filter(e -> e.is("td") || e.is("th")).toList();
    }

    /** Rows of {@code th} alone at the top are the header where no {@code thead} is. */
    private static boolean isHeader(XmlElement row, Grid grid) {
        boolean top = grid.rows.stream().allMatch(TableLayout.Row::header);
        List<XmlElement> cells = cellsOf(row);
        return top && !cells.isEmpty() && cells.stream().allMatch(cell -> cell.is("th"));
    }

    /** Places cells. */
    private static final class Grid {
        private final List<TableLayout.Row> rows = new ArrayList<>();
        private int[] taken = new int[0];
        private int width;

        void add(XmlElement row, boolean header, NarrativeWords text) {
            int[] free = taken;
            taken = Arrays.stream(free).map(left -> Math.max(0, left - 1)).toArray();
            List<TableLayout.Cell> cells = new ArrayList<>();
            int column = 0;
            for (XmlElement cell : cellsOf(row)) {
                while (column < free.length && free[column] > 0) {
                    column++;
                }
                int columns = Math.min(span(cell, "colspan", WIDEST), Math.max(1, WIDEST - column));
                int down = span(cell, "rowspan", TALLEST);
                String words = String.join("; ", LineBreaks.lines(text.lines(cell)));
                cells.add(new TableLayout.Cell(Math.min(column, WIDEST - 1), columns, down, words));
                take(column, columns, down - 1);
                column += columns;
            }
            width = Math.max(width, Math.min(column, WIDEST));
            rows.add(new TableLayout.Row(header, cells));
        }

        private void take(int column, int columns, int down) {
            int end = Math.min(column + columns, WIDEST);
            if (end > taken.length) {
                taken = Arrays.copyOf(taken, end);
            }
            for (int i = column; i < end; i++) {
                taken[i] = Math.max(taken[i], down);
            }
        }
    }

    private static int span(XmlElement cell, String attribute, int most) {
        String value = cell.attribute(attribute);
        return value == null || !value.matches("\\d{1,4}") ? 1 : Math.max(1, Math.min(most, Integer.parseInt(value)));
    }
}
