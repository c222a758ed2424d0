package dev.materia.release;

import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** Some triples of a larger graph, seen through its index. To read only. */
final class GraphPart extends GraphBase {

    private final Graph whole;
    private final Triple[] triples;
    private final Predicate<Triple> isIn;

    /**
     * A view.
     *
     * @param whole holds all the triples, and more
     * @param triples those of the part
     * @param isIn whether a triple of the whole is in the part
     */
    GraphPart(Graph whole, Triple[] triples, Predicate<Triple> isIn) {
        this.whole = whole;
        this.triples = triples;
        this.isIn = isIn;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        if (pattern.getSubject().isConcrete() || pattern.getObject().isConcrete()) {
            return whole.find(pattern).filterKeep(isIn);
        }
        // a property may be on every page of the whole: the part's own triples are fewer
        Node predicate = pattern.getPredicate();
        ExtendedIterator<Triple> own =
                WrappedIterator.createNoRemove(Arrays.asList(triples).iterator());
        return predicate.isConcrete() ? own.filterKeep(t -> t.getPredicate().equals(predicate)) : own;
    }

    @Override
    protected int graphBaseSize() {
        return triples.length;
    }
}
