package dev.materia.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;

/** Triples being collected, in the order they come, each once. */
final class Triples {

    private static final IRIx ANYWHERE = IRIx.create("http://localhost/");

    private final Set<Triple> triples = new LinkedHashSet<>();

    void add(Node subject, Node predicate, Node object) {
        add(Triple.create(subject, predicate, object));
    }

    void add(Triple triple) {
        triples.add(triple);
    }

    /** Adds words to the letter, if there are any. */
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

    /**
     * A web address as an IRI, with what may not stand in one percent-encoded (RFC 3987, section 3.1). Empty for
     * anything that is no absolute http, https or ftp address: a {@code javascript:} link is no fact about a drug.
     */
    static Optional<Node> link(String address) {
        if (address.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            return Optional.empty(); // half a character has no UTF-8
        }
        StringBuilder escaped = new StringBuilder();
        address.strip().codePoints().forEach(c -> {
            if (c <= 0x20 || c == 0x7F || "<>\"{}|\\^`[]".indexOf(c) >= 0) {
                escaped.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        String iri = escaped.toString();
        if (!iri.matches("(?i)(https?|ftp)://[^/].*")) {
            return Optional.empty();
        }
        try {
            // resolving takes out dot segments, as any reader of Turtle would
            return Optional.of(NodeFactory.createURI(ANYWHERE.resolve(iri).str()));
        } catch (IRIException e) {
            return Optional.empty();
        }
    }
}
