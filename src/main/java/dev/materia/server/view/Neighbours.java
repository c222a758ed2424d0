package dev.materia.server.view;

import dev.materia.claim.Predicate;
import dev.materia.mapping.Mat;
import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The graph around a thing, by the direct triples between drugs and what is said of them. */
record Neighbours(GraphReader facts) {

    private static final int MOST = 48;

    /** Properties that make an edge, with the class of the style that draws it. */
    private static final Map<String, String> EDGES = edges();

    private static Map<String, String> edges() {
        Map<String, String> edges = new LinkedHashMap<>();
        for (String treats : List.of("treats", "treatsSymptomsOf")) {
            edges.put(treats, "treats");
        }
        edges.put("investigatedFor", "studied");
        edges.put("ineffectiveFor", "failed");
        for (String causes : Predicate.localNames(Predicate.Kind.EFFECT)) {
            edges.put(causes, "causes");
        }
        for (String care : List.of("contraindicatedIn", "cautionIn", "interactsWith")) {
            edges.put(care, "care");
        }
        for (String is : Predicate.localNames(Predicate.Kind.NATURE)) {
            edges.put(is, "is");
        }
        return edges;
    }

    /** The graph around {@code thing}; null if it stands alone. */
    @Nullable Picture around(Node thing) {
        return around(thing, MOST);
    }

    /** The same with no more than {@code most} edges: those with most evidence. */
    @Nullable Picture around(Node thing, int most) {
        List<Triple> edges = edges(thing, most);
        if (edges.isEmpty()) {
            return null;
        }
        Set<Node> nodes = new LinkedHashSet<>(List.of(thing));
        edges.forEach(edge -> nodes.addAll(List.of(edge.getSubject(), edge.getObject())));
        List<Object> drawn = new ArrayList<>();
        for (Node node : nodes) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", node.toString());
            json.put("label", facts.name(node));
            json.put("kind", node.equals(thing) ? "centre" : kind(node));
            Link link = facts.link(node);
            if (link.href() != null) {
                json.put("href", link.href());
            }
            drawn.add(json);
        }
        List<Object> lines = new ArrayList<>();
        for (Triple edge : edges) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("source", edge.getSubject().toString());
            json.put("target", edge.getObject().toString());
            json.put("label", GraphReader.words(edge.getPredicate()));
            json.put("kind", EDGES.getOrDefault(GraphReader.local(edge.getPredicate()), ""));
            lines.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nodes", drawn);
        json.put("edges", lines);
        return new Picture(facts.name(thing) + " and what is said of it", new EmbeddedJson(json));
    }

    /** The edges; of many of one kind, so many of each that all kinds have a part in the picture. */
    private List<Triple> edges(Node thing, int most) {
        Evidence evidence = new Evidence(facts, thing);
        List<List<Triple>> byKind = new ArrayList<>();
        for (String property : EDGES.keySet()) {
            Node predicate = Mat.term(property);
            byKind.add(Stream.concat(
                            facts.published().union().stream(thing, predicate, Node.ANY),
                            facts.published().union().stream(Node.ANY, predicate, thing))
                    .sorted(Comparator.comparing((Triple edge) -> -evidence.of(edge))
                            .thenComparing(edge -> edge.toString()))
                    .toList());
        }
        List<Triple> edges = new ArrayList<>();
        for (int round = 0; edges.size() < most; round++) {
            int before = edges.size();
            for (List<Triple> kind : byKind) {
                if (round < kind.size() && edges.size() < most) {
                    edges.add(kind.get(round));
                }
            }
            if (edges.size() == before) {
                break;
            }
        }
        return edges;
    }

    private String kind(Node node) {
        return Stream.of("Drug", "Condition", "Target", "DrugClass")
                .filter(kind -> facts.is(node, kind))
                .findFirst()
                .map(GraphReader::words)
                .map(words -> words.replace(' ', '-'))
                .orElse("other");
    }
}
