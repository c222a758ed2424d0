package dev.materia.server.document;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset that is the same after any question. Jena's own makes a graph for each name that it is asked for, so that
 * queries with invented names would fill the memory, and would write while others read.
 */
final class FixedDataset extends DatasetGraphMapLink {

    FixedDataset(Graph defaultGraph) {
        super(defaultGraph);
    }

    @Override
    public Graph getGraph(Node name) {
        return Quad.isUnionGraph(name) || Quad.isDefaultGraph(name) || containsGraph(name)
                ? super.getGraph(name)
                : Graph.emptyGraph;
    }
}
