package dev.materia.release.export;

import dev.materia.release.Release;
import dev.materia.release.change.ReleaseGraphs;
import dev.materia.release.claim.ClaimReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/** The claims of a release, monograph by monograph: one at a time is held in memory. */
final class MonographClaims {

    private static final Comparator<Node> ORDER = Comparator.comparing(node -> node.toString());

    private MonographClaims() {}

    /** Takes the claims of a monograph. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes them.
         *
         * @param graph all that the monograph says
         * @param reader reads it
         * @param claims the claims, by their IRIs
         */
        void take(Graph graph, ClaimReader reader, List<Node> claims) throws IOException;
    }

    /** Hands over the claims of each graph that has some. */
    static void each(Release release, Taker taker) throws IOException {
        String dataset = release.base() + "dataset";
        ReleaseGraphs.each(release, (name, statements) -> {
            if (name.toString().equals(dataset)) {
                return;
            }
            Graph graph = GraphFactory.createDefaultGraph();
            statements.forEachRemaining(quad -> graph.add(quad.asTriple()));
            ClaimReader reader = new ClaimReader(graph);
            List<Node> claims = reader.claims().sorted(ORDER).toList();
            if (!claims.isEmpty()) {
                taker.take(graph, reader, claims);
            }
        });
    }
}
