package dev.materia.server.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What is known of one thing: a symmetric concise bounded description (W3C member submission CBD, 3 June 2005: triples
 * from it, through blank nodes and parts, and to it) with the names of the neighbours, so that a reader needs no second
 * request to know what an IRI stands for.
 *
 * @param subject the thing
 * @param outgoing triples from it, and from the blank nodes and parts (its IRI and a fragment) these lead to
 * @param incoming triples to it
 * @param names names of the IRIs in both
 */
record EntityDescription(Node subject, List<Triple> outgoing, List<Triple> incoming, List<Triple> names) {

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getPredicate().equals(KnownTerms.TYPE)
                            ? ""
                            : triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString())
            .thenComparing(triple -> triple.getSubject().toString());

    /** Things one after the other, and the triples of each in order. */
    static final Comparator<Triple> BY_SUBJECT = Comparator.comparing(
                    (Triple triple) -> triple.getSubject().toString())
            .thenComparing(ORDER);

    /** The description of {@code subject} in {@code graph}; the same triples in the same order each time. */
    static EntityDescription of(Graph graph, Node subject) {
        List<Triple> outgoing = new ArrayList<>();
        follow(graph, subject, outgoing, new HashSet<>());
        List<Triple> incoming = graph.stream(Node.ANY, Node.ANY, subject)
                .filter(triple -> !triple.getSubject().equals(subject))
                .sorted(ORDER)
                .toList();
        TreeMap<String, Node> neighbours = new TreeMap<>();
        Stream.concat(
                        outgoing.stream().map(Triple::getObject),
                        incoming.stream().map(Triple::getSubject))
                .filter(node -> node.isURI() && !node.equals(subject))
                .forEach(node -> neighbours.put(node.getURI(), node));
        List<Triple> names = neighbours.values().stream()
                .flatMap(neighbour -> names(graph, neighbour))
                .toList();
        return new EntityDescription(subject, List.copyOf(outgoing), incoming, names);
    }

    private static void follow(Graph graph, Node subject, List<Triple> triples, Set<Node> seen) {
        if (seen.add(subject)) {
            List<Triple> own =
                    graph.stream(subject, Node.ANY, Node.ANY).sorted(ORDER).toList();
            triples.addAll(own);
            own.stream()
                    .map(Triple::getObject)
                    .filter(node -> node.isBlank() || isPart(node, subject))
                    .forEach(node -> follow(graph, node, triples, seen));
        }
    }

    /** A name with a fragment has no address of its own: its document is that of the name without. */
    private static boolean isPart(Node node, Node whole) {
        return node.isURI()
                && whole.isURI()
                && node.getURI().startsWith(whole.getURI().replaceFirst("#.*", "") + "#");
    }

    private static Stream<Triple> names(Graph graph, Node node) {
        return KnownTerms.NAMES.stream()
                .flatMap(property -> graph.stream(node, property, Node.ANY))
                .sorted(ORDER);
    }

    /** All triples: the thing itself first, then its neighbours one after the other. */
    List<Triple> triples() {
        List<Triple> neighbours = Stream.concat(incoming.stream(), names.stream())
                .distinct()
                .sorted(BY_SUBJECT)
                .toList();
        return Stream.concat(outgoing.stream(), neighbours.stream()).toList();
    }
}
