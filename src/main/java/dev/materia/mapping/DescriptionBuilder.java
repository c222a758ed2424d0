package dev.materia.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a monograph's mappers write to: its own statements, and descriptions of things it shares with others. */
final class DescriptionBuilder {

    private final Triples own = new Triples();
    private final Map<Node, List<Triple>> described =
            new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));

    /** What only this monograph says. */
    Triples own() {
        return own;
    }

    /** Whether {@code thing} is described already. */
    boolean has(Node thing) {
        return described.containsKey(thing);
    }

    /** Describes {@code thing}; the first description of a thing stays. */
    void describe(Node thing, Triples triples) {
        described.putIfAbsent(thing, triples.toList());
    }

    /** All descriptions, by thing. */
    Map<Node, List<Triple>> described() {
        return described;
    }
}
