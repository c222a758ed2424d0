package dev.materia.release.change;

import dev.materia.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The graphs of a release one after the other, in their order, without holding them in memory. */
public final class ReleaseGraphs {

    private ReleaseGraphs() {}

    /** Takes a graph. */
    @FunctionalInterface
    public interface Taker {

        /**
         * Takes the graph with that name, {@link Quad#defaultGraphIRI} for the default graph.
         *
         * @param statements its statements in order; to be read in this call, to the end or not
         */
        void take(Node graph, Iterator<Quad> statements) throws IOException;
    }

    /**
     * Hands over the graphs of {@code release}.
     *
     * @throws IOException if it cannot be read, or what {@code taker} throws
     */
    public static void each(Release release, Taker taker) throws IOException {
        QuadOrder order = new QuadOrder(release.base());
        GraphPairs pairs = new GraphPairs(order);
        Path trig = release.folder().resolve("dataset.trig");
        Path none = Files.createTempFile("materia-none", ".trig");
        try {
            GraphPairs.Taker both = (graph, before, after) -> {
                taker.take(graph, of(graph, after));
                while (after.isIn(graph)) {
                    after.take();
                }
            };
            if (!pairs.ofReleases(none, trig, both)) {
                pairs.ofAny(none, trig, both);
            }
        } finally {
            Files.delete(none);
        }
    }

    private static Iterator<Quad> of(Node graph, Quads quads) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return quads.isIn(graph);
            }

            @Override
            public Quad next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return quads.take();
            }
        };
    }
}
