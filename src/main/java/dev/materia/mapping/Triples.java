package dev.materia.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Triples being collected, in the order they come, each once. */
final class Triples {

    private final Set<Triple> triples = new LinkedHashSet<>();

    void add(Node subject, Node predicate, Node object) {
        add(Triple.create(subject, predicate, object));
    }

    void add(Triple triple) {
        triples.add(triple);
    }

    /** Adds words verbatim, if there are any. */
    void addText(Node subject, Node predicate, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            add(subject, predicate, Literals.text(text));
        }
    }

    /** Adds a name, if there is one. */
    void addName(Node subject, Node predicate, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            add(subject, predicate, Literals.name(name));
        }
    }

    /** Adds a link to a web address, if it is a usable one. */
    void addLink(Node subject, Node predicate, @Nullable String address) {
        if (address != null) {
            link(address).ifPresent(iri -> add(subject, predicate, iri));
        }
    }

    List<Triple> toList() {
        return List.copyOf(triples);
    }

    /** A web address as an IRI, if it is a usable one. */
    static Optional<Node> link(String address) {
        return WebAddress.of(address);
    }
}
