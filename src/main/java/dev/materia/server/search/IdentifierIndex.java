package dev.materia.server.search;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.IdentifierParser;
import dev.materia.server.document.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * Things by their identifiers: their own IRIs, and those of what they are linked to in other vocabularies. Case and the
 * scheme of an IRI make no difference.
 */
public final class IdentifierIndex {

    /** How a thing has an identifier, the best first. */
    public enum Link {
        /** It is its own, or that of an exact match. */
        SAME(SKOS.exactMatch.asNode()),
        /** That of a close match. */
        CLOSE(SKOS.closeMatch.asNode()),
        /** That of what is broader or narrower. */
        WIDER(SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.relatedMatch.asNode());

        @SuppressWarnings("ImmutableEnumChecker") // nodes never change
        private final List<Node> properties;

        Link(Node... properties) {
            this.properties = List.of(properties);
        }
    }

    /**
     * A thing that an identifier stands for.
     *
     * @param iri the thing
     * @param kind what it is: {@code Drug}
     * @param identifier the IRI by which it was found
     * @param link how the thing has it
     */
    public record Identified(String iri, String kind, String identifier, Link link) {}

    /** The Unique Ingredient Identifier of the FDA. */
    private static final Node UNII = Mat.UNII;

    /** What {@code UNII:} stands for. */
    private static final String UNII_CURIE = "https://identifiers.org/unii:";

    private static final Comparator<Identified> BEST =
            Comparator.comparing(Identified::link).thenComparing(Identified::iri);

    private final Published published;
    private final IdentifierParser identifiers;
    private final Map<String, List<Identified>> linked = new HashMap<>();

    /** The identifiers in {@code published}. */
    IdentifierIndex(Published published) {
        this.published = published;
        this.identifiers = new IdentifierParser(published.base());
        Graph graph = published.union();
        for (Link link : Link.values()) {
            for (Node property : link.properties) {
                graph.stream(Node.ANY, property, Node.ANY)
                        .filter(triple -> triple.getObject().isURI())
                        .forEach(triple -> add(triple, link));
            }
        }
        graph.stream(Node.ANY, UNII, Node.ANY)
                .filter(triple -> triple.getObject().isLiteral())
                .forEach(this::addUnii);
        linked.values().forEach(found -> found.sort(BEST));
    }

    /** A label's own identifier of an ingredient, which is found with and without its name before it. */
    private void addUnii(Triple triple) {
        String value = triple.getObject().getLiteralLexicalForm();
        published.kindOf(triple.getSubject()).ifPresent(kind -> {
            Identified found = new Identified(triple.getSubject().getURI(), kind, "UNII:" + value, Link.SAME);
            for (String written : List.of(value, "UNII:" + value, UNII_CURIE + value, Mat.UNII_PAGE + value)) {
                linked.computeIfAbsent(key(written), key -> new ArrayList<>(1)).add(found);
            }
        });
    }

    private void add(Triple triple, Link link) {
        published.kindOf(triple.getSubject()).ifPresent(kind -> {
            String iri = triple.getObject().getURI();
            Identified found = new Identified(triple.getSubject().getURI(), kind, iri, link);
            linked.computeIfAbsent(key(iri), key -> new ArrayList<>(1)).add(found);
            // of a vocabulary that nobody knows a prefix of, the end of the IRI is the identifier
            String end = key(iri.substring(endOfNamespace(iri)));
            if (end.length() > 3 && end.chars().anyMatch(Character::isDigit)) {
                linked.computeIfAbsent(end, key -> new ArrayList<>(1)).add(found);
            }
        });
    }

    private static int endOfNamespace(String iri) {
        int end = iri.length();
        while (end > 0 && "/#:_=".indexOf(iri.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    private static String key(String iri) {
        return iri.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT);
    }

    /** The things that {@code written} identifies, the best first; none where it is no identifier that is known. */
    public List<Identified> find(String written) {
        Map<String, Identified> found = new LinkedHashMap<>();
        List<String> iris = identifiers.iris(written);
        for (String iri : iris) {
            own(iri).forEach(each -> found.putIfAbsent(each.iri(), each));
        }
        Stream.concat(iris.stream(), Stream.of(written.strip()))
                .flatMap(iri -> linked.getOrDefault(key(iri), List.of()).stream())
                .sorted(BEST)
                .forEach(each -> found.putIfAbsent(each.iri(), each));
        return List.copyOf(found.values());
    }

    private Stream<Identified> own(String iri) {
        Node node = NodeFactory.createURI(iri);
        return iri.startsWith(published.base())
                ? Stream.of(node, NodeFactory.createURI(iri.toLowerCase(Locale.ROOT)))
                        .distinct()
                        .flatMap(each ->
                                kind(each).map(kind -> new Identified(each.getURI(), kind, each.getURI(), Link.SAME)))
                : Stream.empty();
    }

    private Stream<String> kind(Node node) {
        return Stream.concat(
                        published.kindOf(node).stream(),
                        Stream.of(SearchEntryCollector.CLAIM, SearchEntryCollector.PASSAGE)
                                .filter(kind -> published.union().contains(node, Terms.TYPE, Mat.term(kind))))
                .limit(1);
    }
}
