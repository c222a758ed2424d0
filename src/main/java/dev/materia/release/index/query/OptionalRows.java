package dev.materia.release.index.query;

/** Solutions, each with what else is known of it, or alone. */
final class OptionalRows implements Rows {

    private final Rows left;
    private final Rows right;
    private boolean inside;

    OptionalRows(Rows left, Rows right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public void start() {
        left.start();
        inside = false;
    }

    @Override
    public boolean next() {
        if (inside && right.next()) {
            return true;
        }
        inside = false;
        if (!left.next()) {
            return false;
        }
        right.start();
        inside = right.next();
        return true;
    }
}
