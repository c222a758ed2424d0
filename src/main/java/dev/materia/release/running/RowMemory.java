package dev.materia.release.running;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What one operator holds of the memory of its query, given back as a whole. Where there is no query that is bounded,
 * nothing is counted.
 */
public final class RowMemory {

    /** A term as an object, without its characters. */
    private static final int TERM = 96;

    private final @Nullable RunningQuery query = RunningQuery.current();
    private long held;

    /**
     * Counts so many bytes more.
     *
     * @throws RunningQuery.Ended if that is more than there is
     */
    public void take(long bytes) {
        if (query != null) {
            held += bytes;
            query.take(bytes);
        }
    }

    /** Gives all of it back. */
    public void giveBack() {
        if (query != null && held != 0) {
            query.take(-held);
            held = 0;
        }
    }

    /** Bytes that a term takes. */
    public static long of(Node term) {
        return (long) TERM
                + (term.isLiteral()
                        ? term.getLiteralLexicalForm().length()
                        : term.isURI() ? term.getURI().length() : 0);
    }
}
