package dev.materia.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Blank nodes to IRIs (RDF 1.1 Concepts, section 3.5), named by what is said of them, so that the same graph gets the
 * same names on every run. Names come from colour refinement: a node's colour is a hash over the statements it stands
 * in, again and again until no two nodes can be told apart any more that could not before; nodes still alike get a
 * number each. Reports and shapes are trees, for which that is exact.
 */
final class Skolem {

    private final String prefix;
    private final Map<Node, List<Quad>> statements = new HashMap<>();
    private Map<Node, String> colours = new HashMap<>();

    private Skolem(String base) {
        prefix = base + ".well-known/genid/";
    }

    /** The graph with an IRI below {@code base} for each blank node. */
    static Graph graph(Graph graph, String base) {
        return dataset(DatasetGraphFactory.wrap(graph), base).getDefaultGraph();
    }

    /** The dataset with an IRI below {@code base} for each blank node; the dataset itself if it has none. */
    static DatasetGraph dataset(DatasetGraph data, String base) {
        Skolem skolem = new Skolem(base);
        data.find().forEachRemaining(skolem::note);
        if (skolem.statements.isEmpty()) {
            return data;
        }
        skolem.nameAll();
        DatasetGraph named = DatasetGraphFactory.create();
        data.find().forEachRemaining(q -> named.add(skolem.named(q)));
        return named;
    }

    private void note(Quad quad) {
        Set<Node> blank = new HashSet<>();
        for (Node term : List.of(quad.getGraph(), quad.getSubject(), quad.getObject())) {
            if (term.isBlank()) {
                blank.add(term);
            }
        }
        blank.forEach(b -> statements.computeIfAbsent(b, x -> new ArrayList<>()).add(quad));
    }

    private void nameAll() {
        statements.keySet().forEach(b -> colours.put(b, ""));
        refine();
        while (distinct() < statements.size()) {
            Map<String, List<Node>> alike = new TreeMap<>();
            colours.forEach(
                    (b, c) -> alike.computeIfAbsent(c, x -> new ArrayList<>()).add(b));
            List<Node> twins = alike.values().stream()
                    .filter(nodes -> nodes.size() > 1)
                    .findFirst()
                    .orElseThrow();
            colours.put(twins.get(0), Hashes.sha256("first of " + colours.get(twins.get(0))));
            refine();
        }
    }

    private void refine() {
        int before;
        do {
            before = distinct();
            Map<Node, String> next = new HashMap<>();
            statements.forEach((b, quads) -> next.put(b, colour(b, quads)));
            colours = next;
        } while (distinct() > before);
    }

    private int distinct() {
        return new HashSet<>(colours.values()).size();
    }

    private String colour(Node self, List<Quad> quads) {
        List<String> lines = new ArrayList<>();
        for (Quad q : quads) {
            lines.add(seen(q.getGraph(), self)
                    + ' '
                    + seen(q.getSubject(), self)
                    + ' '
                    + q.getPredicate()
                    + ' '
                    + seen(q.getObject(), self));
        }
        Collections.sort(lines);
        return Hashes.sha256(colours.get(self) + '\n' + String.join("\n", lines));
    }

    private String seen(Node term, Node self) {
        return term.equals(self) ? "self" : term.isBlank() ? "_:" + colours.get(term) : term.toString();
    }

    private Quad named(Quad q) {
        return Quad.create(named(q.getGraph()), named(q.getSubject()), q.getPredicate(), named(q.getObject()));
    }

    private Node named(Node term) {
        String colour = colours.get(term);
        return colour == null ? term : NodeFactory.createURI(prefix + colour.substring(0, 16));
    }
}
