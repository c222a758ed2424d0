package dev.materia.monograph.draft;

import java.util.List;

/**
 * A table as a reader finds it, to be laid out by a {@link BlockBuilder}: every cell at its column.
 *
 * @param caption above or below it; empty if it has none
 * @param width number of its columns
 * @param rows in order, those of the header first
 */
public record TableLayout(String caption, int width, List<Row> rows) {

    /** Copies the list, so that a table never changes. */
    public TableLayout {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param header whether it is of the table's header
     * @param cells those that start in it, from left to right
     */
    public record Row(boolean header, List<Cell> cells) {

        /** Copies the list, so that a row never changes. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param column of its left edge, from 0
     * @param columns how many columns it spans
     * @param rows how many rows it spans
     * @param words what it says
     */
    public record Cell(int column, int columns, int rows, String words) {}
}
