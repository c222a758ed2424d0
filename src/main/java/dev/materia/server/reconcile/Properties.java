package dev.materia.server.reconcile;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** The properties that the things of each type have, as the data show. */
final class Properties {

    private static final Set<Node> OF_NO_USE = Set.of(Terms.TYPE, Terms.TEXT);

    private final Things things;
    private final Map<String, Set<Property>> byKind = new TreeMap<>();
    private final Map<String, Property> byId = new LinkedHashMap<>();

    /** Reads them from the release. */
    Properties(Things things) {
        this.things = things;
        Graph graph = things.published().union();
        for (String kind : things.kinds()) {
            Set<Node> out = new HashSet<>();
            Set<Node> in = new HashSet<>();
            graph.stream(Node.ANY, Terms.TYPE, Mat.term(kind))
                    .map(Triple::getSubject)
                    .filter(things::isOurs)
                    .forEach(thing -> {
                        graph.stream(thing, Node.ANY, Node.ANY).forEach(triple -> out.add(triple.getPredicate()));
                        graph.stream(Node.ANY, Node.ANY, thing)
                                .filter(triple -> things.isOurs(triple.getSubject()))
                                .forEach(triple -> in.add(triple.getPredicate()));
                    });
            Set<Property> all = new HashSet<>();
            out.forEach(node -> all.add(property(node, false)));
            in.forEach(node -> all.add(property(node, true)));
            all.removeIf(property -> OF_NO_USE.contains(property.node()));
            byKind.put(kind, all);
            all.forEach(property -> byId.put(property.id(), property));
        }
    }

    /** Those of a type, or of all types for none, by name. */
    List<Property> of(Optional<String> kind) {
        List<Property> found =
                new ArrayList<>(kind.isPresent() ? byKind.getOrDefault(kind.get(), Set.of()) : byId.values());
        found.sort(Comparator.comparing(Property::inverse)
                .thenComparing(Property::name)
                .thenComparing(Property::id));
        return found;
    }

    /** The property of that identifier, or IRI. */
    Optional<Property> find(String id) {
        Property known = byId.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        boolean inverse = id.startsWith("^");
        String iri = inverse ? id.substring(1) : id;
        return byId.values().stream()
                .filter(property -> property.inverse() == inverse
                        && property.node().getURI().equals(iri))
                .findFirst();
    }

    /** The values that a thing has of a property, always in the same order. */
    List<Node> values(Node thing, Property property) {
        Graph graph = things.published().union();
        return (property.inverse()
                        ? graph.stream(Node.ANY, property.node(), thing).map(Triple::getSubject)
                        : graph.stream(thing, property.node(), Node.ANY).map(Triple::getObject))
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private Property property(Node node, boolean inverse) {
        String iri = node.getURI();
        String id = iri.startsWith(Mat.NS)
                ? iri.substring(Mat.NS.length())
                : things.published().abbreviations().shortened(iri);
        String name = said(node, RDFS.label.asNode()).orElse(Wording.words(id.substring(id.lastIndexOf(':') + 1)));
        String comment = said(node, RDFS.comment.asNode())
                .or(() -> said(node, Terms.DEFINITION))
                .orElse("");
        return inverse
                ? new Property("^" + id, name + " (inverse)", comment, node, true)
                : new Property(id, name, comment, node, false);
    }

    private Optional<String> said(Node node, Node property) {
        return things.published().ontology().stream(NodeFactory.createURI(node.getURI()), property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }
}
