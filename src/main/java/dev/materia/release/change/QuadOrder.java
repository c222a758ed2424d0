package dev.materia.release.change;

import dev.materia.release.statement.TermOrder;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The order of quads in a release: by graph (the default graph first), subject, predicate and object. */
final class QuadOrder implements Comparator<Quad> {

    private final TermOrder terms;

    /** The order of a dataset whose minted IRIs start with {@code base}. */
    QuadOrder(String base) {
        terms = new TermOrder(base);
    }

    @Override
    public int compare(Quad a, Quad b) {
        int byGraph = graphs(a.getGraph(), b.getGraph());
        if (byGraph != 0) {
            return byGraph;
        }
        int bySubject = terms.compare(a.getSubject(), b.getSubject());
        if (bySubject != 0) {
            return bySubject;
        }
        int byPredicate = terms.compare(a.getPredicate(), b.getPredicate());
        return byPredicate != 0 ? byPredicate : terms.compare(a.getObject(), b.getObject());
    }

    /** The order of graphs by their names. */
    int graphs(Node a, Node b) {
        boolean defaultA = Quad.isDefaultGraph(a);
        boolean defaultB = Quad.isDefaultGraph(b);
        return defaultA || defaultB ? Boolean.compare(defaultB, defaultA) : terms.compare(a, b);
    }
}
