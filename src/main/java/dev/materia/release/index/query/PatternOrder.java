package dev.materia.release.index.query;

import dev.materia.release.index.TripleIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/**
 * The order in which the patterns of a basic graph pattern are joined: each time the one that gives fewest solutions
 * for each of those so far, as the exact counts of the index and the numbers of subjects and objects of its predicate
 * let expect.
 */
final class PatternOrder {

    private final TripleIndex triples;
    private final Registers registers;
    private final Set<Var> bound;

    /** An order for when {@code bound} have values already. */
    PatternOrder(TripleIndex triples, Registers registers, Collection<Var> bound) {
        this.triples = triples;
        this.registers = registers;
        this.bound = new HashSet<>(bound);
    }

    List<Triple> of(Collection<Triple> patterns) {
        List<Triple> left = new ArrayList<>(patterns);
        List<Triple> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Triple best = left.get(0);
            if (left.size() > 1) {
                double least = Double.MAX_VALUE;
                boolean joins = false;
                for (Triple each : left) {
                    registers.tick();
                    boolean joinsToo = isJoined(each);
                    double expected = expected(each);
                    if ((joinsToo && !joins) || (joinsToo == joins && expected < least)) {
                        best = each;
                        least = expected;
                        joins = joinsToo;
                    }
                }
            }
            left.remove(best);
            ordered.add(best);
            variables(best).forEach(bound::add);
        }
        return ordered;
    }

    /** Whether a pattern has something to do with what is bound, or no variable at all. */
    private boolean isJoined(Triple pattern) {
        List<Var> variables = variables(pattern);
        return variables.isEmpty() || variables.stream().anyMatch(bound::contains);
    }

    static List<Var> variables(Triple pattern) {
        List<Var> variables = new ArrayList<>(3);
        for (Node node : List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())) {
            if (Var.isVar(node)) {
                variables.add(Var.alloc(node));
            }
        }
        return variables;
    }

    double expected(Triple pattern) {
        int subject = id(pattern.getSubject());
        int predicate = id(pattern.getPredicate());
        int object = id(pattern.getObject());
        double expected = triples.count(subject, predicate, object);
        if (isBound(pattern.getSubject())) {
            expected /= Math.max(1, object == TripleIndex.ANY ? triples.subjects(predicate) : triples.subjects(-1));
        }
        if (isBound(pattern.getObject())) {
            expected /= Math.max(1, subject == TripleIndex.ANY ? triples.objects(predicate) : triples.objects(-1));
        }
        if (isBound(pattern.getPredicate())) {
            expected /= 10;
        }
        return expected;
    }

    private int id(Node node) {
        return node.isConcrete() ? registers.id(node) : TripleIndex.ANY;
    }

    private boolean isBound(Node node) {
        return Var.isVar(node) && bound.contains(Var.alloc(node));
    }
}
