package dev.materia.release.index.query;

import dev.materia.release.index.IndexedGraph;
import dev.materia.release.index.Matches;
import dev.materia.release.index.TripleIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** Property paths from a given term (SPARQL 1.1, section 9): which terms they lead to. */
final class PathWalk {

    /** Bytes of a term in a list. */
    private static final int TERM = 20;

    /** A term in a set, and in the list of what is still to be followed, is so many in a list. */
    private static final int MEMBER = 4;

    private final Registers registers;
    private final IndexedGraph graph;
    private long listed;

    PathWalk(Registers registers, IndexedGraph graph) {
        this.registers = registers;
        this.graph = graph;
    }

    /** What was found so far is no longer held. */
    void forget() {
        registers.memory().take(-listed);
        listed = 0;
    }

    private void list(int terms) {
        listed += (long) TERM * terms;
        registers.memory().take((long) TERM * terms);
    }

    /** One way of a path, from one end or from the other. */
    interface Steps {
        /** The terms that {@code from} leads to, as often as there are ways to them. */
        List<Integer> from(int from, boolean forward);
    }

    /** The steps of a path; null if it is of a kind that SPARQL does not have. */
    @Nullable Steps of(Path path) {
        if (path instanceof P_Link link) {
            return link(link.getNode(), true);
        }
        if (path instanceof P_ReverseLink link) {
            return link(link.getNode(), false);
        }
        if (path instanceof P_Inverse inverse) {
            Steps steps = of(inverse.getSubPath());
            return steps == null ? null : (from, forward) -> steps.from(from, !forward);
        }
        if (path instanceof P_Alt either) {
            Steps left = of(either.getLeft());
            Steps right = of(either.getRight());
            return left == null || right == null
                    ? null
                    : (from, forward) -> {
                        List<Integer> all = new ArrayList<>(left.from(from, forward));
                        all.addAll(right.from(from, forward));
                        return all;
                    };
        }
        if (path instanceof P_Seq both) {
            Steps left = of(both.getLeft());
            Steps right = of(both.getRight());
            return left == null || right == null ? null : (from, forward) -> sequence(left, right, from, forward);
        }
        if (path instanceof P_ZeroOrOne maybe) {
            Steps steps = of(maybe.getSubPath());
            return steps == null
                    ? null
                    : (from, forward) -> {
                        Set<Integer> reached = new LinkedHashSet<>(List.of(from));
                        reached.addAll(steps.from(from, forward));
                        return List.copyOf(reached);
                    };
        }
        if (path instanceof P_ZeroOrMore1 many) {
            Steps steps = of(many.getSubPath());
            return steps == null ? null : (from, forward) -> closure(steps, List.of(from), forward);
        }
        if (path instanceof P_OneOrMore1 many) {
            Steps steps = of(many.getSubPath());
            return steps == null ? null : (from, forward) -> closure(steps, steps.from(from, forward), forward);
        }
        return path instanceof P_NegPropSet none ? allBut(none) : null;
    }

    private Steps link(Node predicate, boolean along) {
        int id = registers.id(predicate);
        return (from, forward) -> {
            List<Integer> found = new ArrayList<>();
            boolean outwards = forward == along;
            Matches matches = matches(outwards ? from : TripleIndex.ANY, id, outwards ? TripleIndex.ANY : from);
            while (next(matches)) {
                list(1);
                found.add(outwards ? matches.object : matches.subject);
            }
            return found;
        };
    }

    private Steps allBut(P_NegPropSet none) {
        Set<Integer> forwards = new HashSet<>();
        Set<Integer> backwards = new HashSet<>();
        boolean anyForward = false;
        boolean anyBackward = false;
        for (P_Path0 each : none.getNodes()) {
            anyForward |= each.isForward();
            anyBackward |= !each.isForward();
            (each.isForward() ? forwards : backwards).add(registers.id(each.getNode()));
        }
        boolean out = anyForward || !anyBackward;
        boolean in = anyBackward;
        return (from, forward) -> {
            List<Integer> found = new ArrayList<>();
            if (out) {
                others(from, forward, forwards, found);
            }
            if (in) {
                others(from, !forward, backwards, found);
            }
            return found;
        };
    }

    private void others(int from, boolean outwards, Set<Integer> without, List<Integer> found) {
        Matches matches =
                matches(outwards ? from : TripleIndex.ANY, TripleIndex.ANY, outwards ? TripleIndex.ANY : from);
        while (next(matches)) {
            if (!without.contains(matches.predicate)) {
                list(1);
                found.add(outwards ? matches.object : matches.subject);
            }
        }
    }

    private Matches matches(int subject, int predicate, int object) {
        Matches matches = new Matches(graph.index().triples());
        matches.find(subject, predicate, object);
        return matches;
    }

    private boolean next(Matches matches) {
        while (matches.next()) {
            registers.tick();
            if (graph.has(matches.subject, matches.predicate, matches.object)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> sequence(Steps left, Steps right, int from, boolean forward) {
        List<Integer> all = new ArrayList<>();
        for (int middle : (forward ? left : right).from(from, forward)) {
            registers.tick();
            List<Integer> further = (forward ? right : left).from(middle, forward);
            list(further.size());
            all.addAll(further);
        }
        return all;
    }

    private List<Integer> closure(Steps steps, List<Integer> begin, boolean forward) {
        Set<Integer> reached = new LinkedHashSet<>(begin);
        List<Integer> waiting = new ArrayList<>(reached);
        for (int i = 0; i < waiting.size(); i++) {
            registers.tick();
            for (int next : steps.from(waiting.get(i), forward)) {
                if (reached.add(next)) {
                    list(MEMBER);
                    waiting.add(next);
                }
            }
        }
        return waiting;
    }
}
