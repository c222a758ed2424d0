package dev.materia.monograph.label;

import dev.materia.monograph.draft.TableLayout;
import dev.materia.monograph.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of SPL, its cells at their columns: spans are counted, a header is found where no {@code thead} marks it, and
 * what stands at the foot is set apart.
 *
 * @param caption its caption; empty if it has none
 * @param width number of its columns
 * @param rows in order, those of the header first
 * @param footnotes what stands at its foot
 * @param cells all cells as elements, in order
 * @param isFrame whether it only draws a frame around blocks
 */
record SplTable(
        String caption,
        int width,
        List<TableLayout.Row> rows,
        List<String> footnotes,
        List<XmlElement> cells,
        boolean isFrame) {

    private static final int WIDEST = 200;
    private static final int TALLEST = 5000;

    /** Reads {@code table}, whose words {@code narrative} gives. */
    static SplTable of(XmlElement table, SplNarrative narrative) {
        List<XmlElement> bodies = new ArrayList<>();
        List<XmlElement> feet = new ArrayList<>();
        List<XmlElement> heads = new ArrayList<>();
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
        List<XmlElement> all = new ArrayList<>();
        heads.forEach(row -> all.addAll(cellsOf(row)));
        bodies.forEach(row -> all.addAll(cellsOf(row)));
        feet.forEach(row -> all.addAll(cellsOf(row)));
        if (isFrame(heads, bodies, all)) {
            return new SplTable("", 1, List.of(), List.of(), all, true);
        }
        XmlElement caption = table.first("caption");
        String title = caption == null ? "" : narrative.text(caption).replace(LineBreaks.BREAK, ' ');
        Grid grid = new Grid(narrative);
        heads.forEach(row -> grid.add(row, true));
        grid.closeHeader();
        bodies.forEach(row -> grid.add(row, false));
        List<String> foot = new ArrayList<>(grid.notes);
        for (XmlElement row : feet) {
            for (XmlElement cell : cellsOf(row)) {
                for (String line : LineBreaks.lines(narrative.text(cell))) {
                    foot.add(line);
                }
            }
        }
        foot.addAll(narrative.takeFootnotes());
        return new SplTable(title, grid.width, HeaderRows.marked(grid.rows, grid.width), foot, all, false);
    }

    private static List<XmlElement> cellsOf(XmlElement row) {
        return row.elements().stream().filter(e -> e.is("td") || e.is("th")).toList();
    }

    /** Whether a table has one column, or holds lists: it draws a frame around what are blocks of their own. */
    private static boolean isFrame(List<XmlElement> heads, List<XmlElement> bodies, List<XmlElement> cells) {
        boolean single = bodies.stream().allMatch(row -> cellsOf(row).size() <= 1)
                && heads.stream().allMatch(row -> cellsOf(row).size() <= 1);
        boolean nested = cells.stream().anyMatch(c -> !c.descendants("table").isEmpty());
        long lists =
                cells.stream().filter(c -> c.descendants("list").size() > 0).count();
        boolean layout = bodies.size() <= 3 && cells.size() <= 4 && lists > 0;
        return single || nested || layout;
    }

    /** Places cells. */
    private static final class Grid {
        private final SplNarrative narrative;
        private final List<TableLayout.Row> rows = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int[] taken = new int[0];
        private int width;

        Grid(SplNarrative narrative) {
            this.narrative = narrative;
        }

        void closeHeader() {
            taken = new int[0];
        }

        void add(XmlElement row, boolean header) {
            List<List<String>> words = new ArrayList<>();
            List<int[]> places = new ArrayList<>();
            int column = 0;
            for (XmlElement cell : cellsOf(row)) {
                while (isTaken(column)) {
                    column++;
                }
                int columns = Math.min(span(cell, "colspan", WIDEST), Math.max(1, WIDEST - column));
                int down = span(cell, "rowspan", TALLEST);
                words.add(LineBreaks.lines(narrative.text(cell)));
                places.add(new int[] {column, columns, down});
                column += columns;
                if (column >= WIDEST) {
                    break;
                }
            }
            int end = column;
            width = Math.max(width, end);
            age();
            for (int[] place : places) {
                take(place[0], place[1], place[2] - 1);
            }
            place(words, places, header);
        }

        /** A row whose cells all have the same number of lines is that many rows. */
        private void place(List<List<String>> words, List<int[]> places, boolean header) {
            int lines = lines(words);
            for (int i = 0; i < lines; i++) {
                List<TableLayout.Cell> cells = new ArrayList<>();
                for (int c = 0; c < words.size(); c++) {
                    List<String> said = words.get(c);
                    String text = lines == 1 ? String.join("; ", said) : i < said.size() ? said.get(i) : "";
                    int[] at = places.get(c);
                    cells.add(new TableLayout.Cell(at[0], at[1], at[2], text));
                }
                rows.add(new TableLayout.Row(header, cells));
            }
        }

        private static int lines(List<List<String>> words) {
            int lines = 1;
            for (List<String> cell : words) {
                if (cell.size() > 1) {
                    if (lines > 1 && cell.size() != lines) {
                        return 1;
                    }
                    lines = cell.size();
                }
            }
            boolean each = words.size() > 1 && words.stream().allMatch(cell -> cell.isEmpty() || cell.size() > 1);
            return each ? lines : 1;
        }

        private boolean isTaken(int column) {
            return column < taken.length && taken[column] > 0;
        }

        private void age() {
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
        }

        private void take(int column, int columns, int down) {
            if (column + columns > taken.length) {
                taken = java.util.Arrays.copyOf(taken, column + columns);
            }
            for (int i = column; i < column + columns; i++) {
                taken[i] = Math.max(taken[i], down);
            }
        }
    }

    private static int span(XmlElement cell, String attribute, int most) {
        @Nullable String value = cell.attribute(attribute);
        if (value == null || !value.matches("\\d{1,4}")) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(value)));
    }
}
