package dev.materia.release.index.query;

import java.util.List;

/** The solutions of one part, then those of the next. */
final class UnionRows implements Rows {

    private final Rows[] parts;
    private int at;

    UnionRows(List<Rows> parts) {
        this.parts = parts.toArray(new Rows[0]);
    }

    @Override
    public void start() {
        at = 0;
        if (parts.length > 0) {
            parts[0].start();
        }
    }

    @Override
    public boolean next() {
        while (at < parts.length) {
            if (parts[at].next()) {
                return true;
            }
            if (++at < parts.length) {
                parts[at].start();
            }
        }
        return false;
    }
}
