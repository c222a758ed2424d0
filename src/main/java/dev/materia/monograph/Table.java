package dev.materia.monograph;

import java.util.List;

/**
 * A table of a monograph, cell by cell. Each of its rows is a {@link Passage} of the kind {@link Passage.Kind#ROW}.
 *
 * @param number place in the monograph, from 0
 * @param section number of its {@link Section}
 * @param caption number of the passage that is its caption, or 0
 * @param width number of its columns
 * @param rows in order, those of the header first
 */
public record Table(int number, int section, int caption, int width, List<Row> rows) {

    /** Copies the list, so that a table never changes. */
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param passage number of its passage, or 0 if it has no words
     * @param header whether it is of the table's header
     * @param cells those that start in this row, from left to right; one that spans rows stands in the first of them
     */
    public record Row(int passage, boolean header, List<Cell> cells) {

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
     * @param start UTF-16 index of its first character in the text
     * @param end UTF-16 index after its last; an empty cell has none
     */
    public record Cell(int column, int columns, int rows, int start, int end) {

        /** Whether it stands in {@code at}. */
        public boolean covers(int at) {
            return at >= column && at < column + columns;
        }
    }
}
