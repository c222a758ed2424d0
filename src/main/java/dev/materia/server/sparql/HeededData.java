package dev.materia.server.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Data in which each look asks whether the query may go on: paths and joins may look for ever and give no row. */
final class HeededData extends DatasetGraphWrapper {

    private final Graph defaultGraph;

    /** The data of {@code dataset}. */
    HeededData(DatasetGraph dataset) {
        super(dataset);
        this.defaultGraph = new Heeded(dataset.getDefaultGraph());
    }

    @Override
    public Graph getDefaultGraph() {
        return defaultGraph;
    }

    @Override
    public Graph getGraph(Node name) {
        return new Heeded(super.getGraph(name));
    }

    @Override
    public Graph getUnionGraph() {
        return new Heeded(super.getUnionGraph());
    }

    private static final class Heeded extends GraphWrapper {

        Heeded(Graph graph) {
            super(graph);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return heeded(super.find(pattern));
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return heeded(super.find(subject, predicate, object));
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            Running.heed();
            return super.contains(subject, predicate, object);
        }

        private static ExtendedIterator<Triple> heeded(ExtendedIterator<Triple> found) {
            Running.heed();
            return found.mapWith(triple -> {
                Running.heed();
                return triple;
            });
        }
    }
}
