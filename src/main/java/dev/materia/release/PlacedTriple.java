package dev.materia.release;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A triple of a release, which knows in which named graphs it stands: that takes less memory than a table beside the
 * index, and no look-up. It equals any other of the same three nodes.
 */
final class PlacedTriple extends Triple {

    private static final long serialVersionUID = 1L;

    private Node[] graphs;

    /** The triple, standing in {@code graphs}; the array is not copied. */
    PlacedTriple(Node subject, Node predicate, Node object, Node[] graphs) {
        super(subject, predicate, object);
        this.graphs = graphs;
    }

    /** What {@code triple}, found in {@code all}, is there: an index may answer with the pattern it was asked for. */
    static PlacedTriple of(Graph all, Triple triple) {
        return triple instanceof PlacedTriple placed ? placed : stored(all, triple);
    }

    /** The triple of {@code all} that equals {@code triple}. */
    static PlacedTriple stored(Graph all, Triple triple) {
        Iterator<Triple> found = all.find(triple.getSubject(), triple.getPredicate(), Node.ANY);
        while (found.hasNext()) {
            if (found.next() instanceof PlacedTriple placed && placed.equals(triple)) {
                return placed;
            }
        }
        throw new IllegalStateException("not there: " + triple);
    }

    /** Places it in one more graph, while the release is loaded; tells whether it was not there yet. */
    boolean place(Node graph) {
        if (isIn(graph)) {
            return false;
        }
        graphs = Arrays.copyOf(graphs, graphs.length + 1);
        graphs[graphs.length - 1] = graph;
        return true;
    }

    /** The graphs it stands in. */
    List<Node> graphs() {
        return Arrays.asList(graphs);
    }

    /** Whether it stands in that graph. */
    boolean isIn(Node graph) {
        for (Node each : graphs) {
            if (each.equals(graph)) {
                return true;
            }
        }
        return false;
    }
}
