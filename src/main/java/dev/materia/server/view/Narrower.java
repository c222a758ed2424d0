package dev.materia.server.view;

import dev.materia.mapping.Terms;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * The things below a thing, of its kind, at any depth: by {@code skos:broader} between the things themselves, and by
 * the hierarchy of a vocabulary that they are linked to. What is linked as close to, or narrower than, something below
 * lies below as well; what is only close to the thing's own match does not.
 */
record Narrower(GraphReader facts) {

    /** A circle in a hierarchy ends the search, and so does a release that has more than a page can show. */
    private static final int MOST = 2_000;

    /** All below {@code thing}, which is not among them. */
    List<Node> below(Node thing, String kind) {
        Set<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
        Set<Node> seen = new LinkedHashSet<>(Set.of(thing));
        Deque<Node> next = new ArrayDeque<>(seen);
        facts.all(thing, SKOS.exactMatch.asNode()).forEach(descriptor -> {
            next.addAll(descriptors(descriptor, seen));
            facts.having(SKOS.broadMatch.asNode(), descriptor).forEach(next::add);
        });
        while (!next.isEmpty() && found.size() < MOST) {
            Node node = next.remove();
            if (!node.equals(thing) && facts.is(node, kind)) {
                found.add(node);
            }
            narrower(node).filter(seen::add).forEach(next::add);
        }
        found.remove(thing);
        return List.copyOf(found);
    }

    /** The descriptors right below one. */
    private List<Node> descriptors(Node descriptor, Set<Node> seen) {
        return Stream.of(Terms.BROADER_DESCRIPTOR, Terms.BROADER)
                .flatMap(property -> facts.having(property, descriptor).stream())
                .filter(seen::add)
                .toList();
    }

    private Stream<Node> narrower(Node node) {
        return Stream.of(
                        Terms.BROADER,
                        Terms.BROADER_DESCRIPTOR,
                        SKOS.exactMatch.asNode(),
                        SKOS.closeMatch.asNode(),
                        SKOS.broadMatch.asNode())
                .flatMap(property -> facts.having(property, node).stream());
    }
}
