package dev.materia.release.index.query;

/** Those solutions that pass a test. */
final class FilterRows implements Rows {

    private final Rows rows;
    private final Condition test;

    FilterRows(Rows rows, Condition test) {
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
            if (test.of() == Condition.Truth.TRUE) {
                return true;
            }
        }
        return false;
    }
}
