package dev.materia.release.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Leads two dumps side by side, graph by graph, in the order of a release. Nothing of them is held in memory but a few
 * statements.
 */
final class GraphPairs {

    /** So many statements are sorted at a time where a dump is in another order. */
    private static final long SORTED_AT_A_TIME = 50_000;

    private final QuadOrder order;

    GraphPairs(QuadOrder order) {
        this.order = order;
    }

    /** Takes the two states of a graph, of which one may be empty. */
    @FunctionalInterface
    interface Taker {

        /** Takes them, and reads both to the end of the graph. */
        void take(Node graph, Quads before, Quads after) throws IOException;
    }

    /**
     * Leads two dumps that both are laid out, and ordered, as ours are. Graphs that are the same byte for byte are left
     * out.
     *
     * @return false, and nothing is taken, if one is laid out in another way
     * @throws Quads.OutOfOrderException if one is in another order
     */
    boolean ofReleases(Path before, Path after, Taker taker) throws IOException {
        Optional<TrigOutline> old = TrigOutline.of(before);
        Optional<TrigOutline> next = TrigOutline.of(after);
        if (old.isEmpty() || next.isEmpty() || !inOrder(old.get()) || !inOrder(next.get())) {
            return false;
        }
        boolean comparable = old.get().agreesWith(next.get());
        try (DumpReader oldReader = new DumpReader(before, old.get(), order);
                DumpReader newReader = new DumpReader(after, next.get(), order)) {
            int i = 0;
            int j = 0;
            List<TrigOutline.Block> olds = old.get().blocks();
            List<TrigOutline.Block> news = next.get().blocks();
            while (i < olds.size() || j < news.size()) {
                int way = i == olds.size()
                        ? 1
                        : j == news.size()
                                ? -1
                                : order.graphs(olds.get(i).graph(), news.get(j).graph());
                TrigOutline.@Nullable Block a = way <= 0 ? olds.get(i++) : null;
                TrigOutline.@Nullable Block b = way >= 0 ? news.get(j++) : null;
                if (a != null && b != null && comparable && oldReader.same(a, newReader, b)) {
                    continue;
                }
                try (Quads from = a == null ? Quads.none(order) : oldReader.read(a);
                        Quads to = b == null ? Quads.none(order) : newReader.read(b)) {
                    taker.take((a != null ? a : Objects.requireNonNull(b)).graph(), from, to);
                }
            }
        }
        return true;
    }

    private boolean inOrder(TrigOutline outline) {
        List<TrigOutline.Block> blocks = outline.blocks();
        for (int i = 1; i < blocks.size(); i++) {
            if (order.graphs(blocks.get(i - 1).graph(), blocks.get(i).graph()) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Leads any two dumps in TriG, which are sorted first, on disk where they are large. */
    void ofAny(Path before, Path after, Taker taker) throws IOException {
        SortedDataBag<Quad> old = sorted(before);
        SortedDataBag<Quad> next = sorted(after);
        try (Quads from = new Quads(distinct(old.iterator()), order);
                Quads to = new Quads(distinct(next.iterator()), order)) {
            Quad a = from.peek();
            Quad b = to.peek();
            while (a != null || b != null) {
                boolean fromFirst = b == null || (a != null && order.graphs(a.getGraph(), b.getGraph()) <= 0);
                taker.take(Objects.requireNonNull(fromFirst ? a : b).getGraph(), from, to);
                a = from.peek();
                b = to.peek();
            }
        } finally {
            old.close();
            next.close();
        }
    }

    private SortedDataBag<Quad> sorted(Path trig) throws IOException {
        Comparator<Quad> comparator = order;
        SortedDataBag<Quad> bag = BagFactory.newSortedBag(
                new ThresholdPolicyCount<>(SORTED_AT_A_TIME), new QuadSerialization(), comparator);
        try (InputStream in = Files.newInputStream(trig)) {
            Iterator<Quad> quads = DumpReader.ahead(DumpReader.parser(in));
            while (quads.hasNext()) {
                Quad quad = quads.next();
                bag.add(
                        quad.isDefaultGraph() || quad.isTriple()
                                ? Quad.create(Quad.defaultGraphIRI, quad.asTriple())
                                : quad);
            }
        }
        return bag;
    }

    private static Iterator<Quad> distinct(Iterator<Quad> sorted) {
        return Iter.distinctAdjacent(sorted);
    }
}
