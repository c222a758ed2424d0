package dev.materia.release.change;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Quads in their order, one at a time, with a look at the next. */
final class Quads implements AutoCloseable {

    private final Iterator<Quad> rest;
    private final QuadOrder order;
    private @Nullable Quad next;

    /** The quads of {@code rest}, which must come in {@code order}. */
    Quads(Iterator<Quad> rest, QuadOrder order) {
        this.rest = rest;
        this.order = order;
        next = rest.hasNext() ? rest.next() : null;
    }

    /** None. */
    static Quads none(QuadOrder order) {
        return new Quads(Iter.nullIterator(), order);
    }

    /** The next quad, which stays there; null at the end. */
    @Nullable Quad peek() {
        return next;
    }

    /** Whether the next quad stands in {@code graph}. */
    boolean isIn(Node graph) {
        return next != null && order.graphs(next.getGraph(), graph) == 0;
    }

    /**
     * Takes the next quad.
     *
     * @throws OutOfOrderException if the one after it should have come before
     */
    Quad take() {
        Quad taken = next;
        if (taken == null) {
            throw new NoSuchElementException();
        }
        next = rest.hasNext() ? rest.next() : null;
        if (next != null && order.compare(taken, next) >= 0) {
            throw new OutOfOrderException();
        }
        return taken;
    }

    @Override
    public void close() {
        Iter.close(rest);
    }

    /** The quads come in another order than ours: an older version of Materia wrote them, or another program. */
    static final class OutOfOrderException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfOrderException() {
            super("the statements of the dump are not in the order of a release");
        }
    }
}
