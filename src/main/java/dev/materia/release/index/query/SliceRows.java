package dev.materia.release.index.query;

/** Some of the solutions, by their number. */
final class SliceRows implements Rows {

    private final Rows rows;
    private final long skipped;
    private final long most;
    private long left;
    private boolean begun;

    /** At most {@code most} solutions, without the first {@code skipped} ones. */
    SliceRows(Rows rows, long skipped, long most) {
        this.rows = rows;
        this.skipped = skipped;
        this.most = most;
    }

    @Override
    public void start() {
        rows.start();
        left = most;
        begun = false;
    }

    @Override
    public boolean next() {
        if (!begun) {
            begun = true;
            for (long i = 0; i < skipped; i++) {
                if (!rows.next()) {
                    left = 0;
                }
            }
        }
        return left-- > 0 && rows.next();
    }
}
