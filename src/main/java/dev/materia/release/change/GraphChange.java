package dev.materia.release.change;

import dev.materia.mapping.Iris;
import dev.materia.mapping.Terms;
import dev.materia.release.claim.ClaimReader;
import dev.materia.release.claim.PublishedClaim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * What changed in one graph. Held in memory are the claims of the graph and what they lean on, which is a monograph's
 * share, and nothing of the other graphs.
 */
final class GraphChange {

    private final Set<String> bases;
    private final Set<Node> datasets;
    private final QuadOrder order;
    private final Graph before = GraphFactory.createDefaultGraph();
    private final Graph after = GraphFactory.createDefaultGraph();
    private final List<String> gone = new ArrayList<>();
    private long added;
    private long removed;
    private @Nullable Node subject;
    private boolean subjectWas;
    private boolean subjectIs;

    /**
     * The change of a graph.
     *
     * @param bases what the minted IRIs of the two releases start with
     */
    GraphChange(Set<String> bases, QuadOrder order) {
        this.bases = Set.copyOf(bases);
        this.order = order;
        datasets = bases.stream().map(base -> new Iris(base).dataset()).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes a statement that is only on one side. */
    interface Statements {

        void added(Quad quad) throws IOException;

        void removed(Quad quad) throws IOException;
    }

    /** Reads both states of {@code graph} and hands over what differs. */
    void read(Node graph, Quads from, Quads to, Statements statements) throws IOException {
        boolean claims = !datasets.contains(graph);
        while (from.isIn(graph) || to.isIn(graph)) {
            Quad a = from.isIn(graph) ? from.peek() : null;
            Quad b = to.isIn(graph) ? to.peek() : null;
            int way = a == null ? 1 : b == null ? -1 : order.compare(a, b);
            if (a != null && way <= 0) {
                from.take();
                note(a, true, way == 0);
                keep(claims, before, a);
            }
            if (b != null && way >= 0) {
                to.take();
                note(b, way == 0, true);
                keep(claims, after, b);
            }
            if (a != null && way < 0) {
                removed++;
                statements.removed(a);
            } else if (b != null && way > 0) {
                added++;
                statements.added(b);
            }
        }
        endSubject();
    }

    private void note(Quad quad, boolean was, boolean is) {
        if (!quad.getSubject().equals(subject)) {
            endSubject();
            subject = quad.getSubject();
        }
        subjectWas |= was;
        subjectIs |= is;
    }

    private void endSubject() {
        Node ended = subject;
        if (ended != null && ended.isURI() && subjectWas && !subjectIs) {
            String iri = ended.getURI();
            if (bases.stream().anyMatch(iri::startsWith) && iri.indexOf('#') < 0) {
                gone.add(iri);
            }
        }
        subjectWas = false;
        subjectIs = false;
    }

    private void keep(boolean claims, Graph state, Quad quad) {
        if (!claims || !quad.getSubject().isURI()) {
            return;
        }
        String iri = quad.getSubject().getURI();
        Node predicate = quad.getPredicate();
        boolean wanted = bases.stream().anyMatch(base -> iri.startsWith(base + "claim/"))
                || iri.contains("/passage/")
                || predicate.equals(Terms.LABEL)
                || predicate.equals(Terms.PREF_LABEL)
                || predicate.getURI().endsWith("Match");
        if (wanted) {
            state.add(quad.asTriple());
        }
    }

    /** How many statements are new. */
    long added() {
        return added;
    }

    /** How many statements are gone. */
    long removed() {
        return removed;
    }

    /** Minted IRIs of which the graph says nothing any more; another graph may. */
    List<String> gone() {
        return gone;
    }

    /** What became of its claims. */
    List<ClaimChange> claims() {
        return added + removed == 0 ? List.of() : ClaimPairing.changes(claims(before), claims(after));
    }

    private static Map<String, PublishedClaim> claims(Graph graph) {
        ClaimReader reader = new ClaimReader(graph);
        Map<String, PublishedClaim> claims = new TreeMap<>();
        reader.claims().flatMap(claim -> reader.read(claim).stream()).forEach(claim -> claims.put(claim.id(), claim));
        return claims;
    }
}
