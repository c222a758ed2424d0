package dev.materia.server.reconcile;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import dev.materia.server.document.KnownTerms;
import dev.materia.server.document.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * Things as the API has them. The identifier of a thing is what its IRI has behind the base, {@code drug/baclofen};
 * that of a type is the local name of its class, {@code Drug}.
 */
record Things(Published published) {

    private static final int FEW = 3;

    /** The node of an identifier, which may be the IRI as well; empty if the release does not know it. */
    Optional<Node> node(String id) {
        if (id.isEmpty() || id.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')) {
            return Optional.empty();
        }
        String iri = id.contains("://") ? id : published.base() + (id.startsWith("/") ? id.substring(1) : id);
        return Optional.of(NodeFactory.createURI(iri))
                .filter(node -> published.union().contains(node, Node.ANY, Node.ANY));
    }

    /** The identifier of a thing of ours; the IRI of another. */
    String id(Node thing) {
        String iri = thing.getURI();
        return isOurs(thing) ? iri.substring(published.base().length()) : iri;
    }

    /** Whether a node is a thing of this release, and no literal or thing of others. */
    boolean isOurs(Node node) {
        return node.isURI()
                && node.getURI().startsWith(published.base())
                && published.kindOf(node).isPresent();
    }

    /** What people call a thing. */
    String name(Node thing) {
        return KnownTerms.NAMES.stream()
                .flatMap(property -> texts(thing, property).stream())
                .findFirst()
                .orElseGet(() -> thing.isURI() ? published.abbreviations().shortened(thing.getURI()) : "");
    }

    /** What helps to tell a thing from its namesakes. */
    String description(Node thing) {
        String kind = published.kindOf(thing).map(Wording::words).orElse("thing");
        String gist = gist(thing);
        return gist.isEmpty() ? kind : kind + ": " + gist;
    }

    /**
     * What a thing is, in a few words: its definition, the year of a publication; else, as far as the data say so, what
     * it belongs to and what it is used against. Empty if nothing of that is known.
     */
    String gist(Node thing) {
        return Stream.of(Terms.DEFINITION, Terms.YEAR)
                .flatMap(property -> texts(thing, property).stream())
                .filter(text -> !SystematicNames.is(text))
                .findFirst()
                .orElseGet(() -> Stream.of(
                                some("", thing, Mat.term("memberOfClass")),
                                actions(thing),
                                some("acts on ", thing, Mat.term("actsOn")),
                                some("used against ", thing, Mat.term("treats")),
                                some("a kind of ", thing, Terms.BROADER))
                        .filter(text -> !text.isEmpty())
                        .limit(2)
                        .collect(Collectors.joining("; ")));
    }

    /** What the vocabularies that a drug is linked to say of its action; empty if they do not, or the data do. */
    private String actions(Node thing) {
        if (published.union().contains(thing, Mat.term("memberOfClass"), Node.ANY)) {
            return "";
        }
        return published.union().stream(thing, SKOS.exactMatch.asNode(), Node.ANY)
                .flatMap(match -> published.union().stream(match.getObject(), Terms.PHARMACOLOGICAL_ACTION, Node.ANY))
                .map(action -> name(action.getObject()))
                .sorted()
                .distinct()
                .limit(FEW)
                .collect(Collectors.joining(", "));
    }

    /** The names of the values that most is said of, after {@code lead}; empty if there is no value. */
    private String some(String lead, Node thing, Node property) {
        List<Node> values = published.union().stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing((Node value) -> -claims(thing, property, value))
                        .thenComparing(this::name))
                .limit(FEW)
                .toList();
        return values.isEmpty() ? "" : lead + values.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private long claims(Node subject, Node predicate, Node object) {
        Graph graph = published.union();
        return graph.stream(Node.ANY, Terms.OBJECT, object)
                .map(Triple::getSubject)
                .filter(claim -> graph.contains(claim, Terms.SUBJECT, subject)
                        && graph.contains(claim, Terms.PREDICATE, predicate))
                .mapToLong(claim -> graph.stream(claim, Mat.STATED_IN, Node.ANY).count())
                .sum();
    }

    /** The texts of a property, in the order of the alphabet. */
    List<String> texts(Node thing, Node property) {
        return published.union().stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    /** The type of a thing, as the API lists types. */
    List<Object> types(Node thing) {
        List<Object> types = new ArrayList<>();
        published.kindOf(thing).ifPresent(kind -> types.add(type(kind)));
        return types;
    }

    /** A type. */
    static Map<String, Object> type(String kind) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("id", kind);
        type.put("name", Wording.words(kind));
        return type;
    }

    /** The types of which the release has things, the chief ones first. */
    List<String> kinds() {
        return Published.KINDS.values().stream()
                .filter(kind -> published.union().contains(Node.ANY, Terms.TYPE, Mat.term(kind)))
                .toList();
    }
}
