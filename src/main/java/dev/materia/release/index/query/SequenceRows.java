package dev.materia.release.index.query;

import java.util.List;

/** Each after the other, for each solution of those before: a join by look-up. */
final class SequenceRows implements Rows {

    private final Rows[] parts;
    private int at = -1;
    private boolean begun;

    /** A join of {@code parts}; of none of them the one empty solution. */
    SequenceRows(List<Rows> parts) {
        this.parts = parts.toArray(new Rows[0]);
    }

    @Override
    public void start() {
        begun = false;
        at = parts.length - 1;
    }

    @Override
    public boolean next() {
        if (!begun) {
            begun = true;
            if (parts.length == 0) {
                return true;
            }
            at = 0;
            parts[0].start();
        }
        while (at >= 0) {
            if (!parts[at].next()) {
                at--;
            } else if (at == parts.length - 1) {
                return true;
            } else {
                parts[++at].start();
            }
        }
        return false;
    }
}
