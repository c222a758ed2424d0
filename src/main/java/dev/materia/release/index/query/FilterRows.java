package dev.materia.release.index.query;

/** Those solutions that pass a test. */
final class FilterRows implements Rows {

    private final Rows rows;
    private final RowTest test;

    FilterRows(Rows rows, RowTest test) {
        this.rows = rows;
        this.test = test;
    }

    @Override
    public void start() {
        rows.start();
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            if (test.of() == RowTest.Truth.TRUE) {
                return true;
            }
        }
        return false;
    }
}
