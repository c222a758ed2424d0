package dev.materia.server.reconcile;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.IdentifierParser;
import dev.materia.server.search.EntityName;
import dev.materia.server.search.EntityNames;
import dev.materia.server.search.Hit;
import dev.materia.server.search.IdentifierIndex;
import dev.materia.server.search.Search;
import dev.materia.server.search.Spelling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Finds the things that a name, a type and some values may mean. */
final class Matcher {

    private static final double MAIN_NAME = 100;
    private static final double SYNONYM = 98;
    private static final double SAME_WORDS = 97;
    /** A spelling that is recognised and is not shown as a name, among them brands that hold other drugs besides. */
    private static final double HIDDEN = 90;
    /** The identifier of what is close, and of what is broader or narrower. */
    private static final double CLOSE = 90;

    private static final double WIDER = 80;
    /** The most that a name gets which is only similar. */
    private static final double SIMILAR = 85;

    private static final int LOOKED_AT = 30;
    /** A text about a thing often has its name, and is seldom what a column of names means. */
    private static final String TEXT = "Monograph";

    private final Things things;
    private final Properties properties;
    private final Search search;

    Matcher(Things things, Properties properties, Search search) {
        this.things = things;
        this.properties = properties;
        this.search = search;
    }

    /** The candidates, the best first. */
    List<ReconciliationCandidate> find(ReconciliationQuery wanted) {
        Map<String, Double> names = wanted.text().isEmpty() ? byValues(wanted) : byName(wanted);
        return names.entrySet().stream()
                .map(each -> candidate(NodeFactory.createURI(each.getKey()), each.getValue(), wanted))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(ReconciliationCandidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.thing().getURI()))
                .limit(wanted.limit())
                .toList();
    }

    private Optional<ReconciliationCandidate> candidate(Node thing, double name, ReconciliationQuery wanted) {
        boolean fits = wanted.types().isEmpty()
                ? !is(thing, TEXT)
                : (wanted.strictness() == ReconciliationQuery.Strictness.ALL
                        ? wanted.types().stream().allMatch(type -> is(thing, type))
                        : wanted.types().stream().anyMatch(type -> is(thing, type)));
        if (!fits && !wanted.types().isEmpty() && wanted.strictness() != ReconciliationQuery.Strictness.SHOULD) {
            return Optional.empty();
        }
        boolean valued = !wanted.values().isEmpty();
        double values = wanted.values().stream()
                .mapToDouble(value -> agreement(thing, value))
                .average()
                .orElse(1);
        double byName = wanted.text().isEmpty() ? 100 * values : name;
        return Optional.of(ReconciliationCandidate.of(thing, byName, values, valued, fits));
    }

    private boolean is(Node thing, String type) {
        String local = type.startsWith(Mat.NS) ? type.substring(Mat.NS.length()) : type;
        return things.published().union().contains(thing, Terms.TYPE, Mat.term(local));
    }

    /** Things by how alike their best name is. */
    private Map<String, Double> byName(ReconciliationQuery wanted) {
        Map<String, Double> found = new HashMap<>();
        for (IdentifierIndex.Identified each : search.index().identifiers().find(wanted.text())) {
            if (things.kinds().contains(each.kind())) {
                double score = switch (each.link()) {
                    case SAME -> MAIN_NAME;
                    case CLOSE -> CLOSE;
                    case WIDER -> WIDER;
                };
                found.merge(each.iri(), score, Math::max);
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        for (EntityName name :
                search.index().names().find(wanted.text(), EntityNames.Match.EXACT, n -> true, LOOKED_AT)) {
            double score =
                    name.property().isMainName() ? MAIN_NAME : name.property().isShown() ? SYNONYM : HIDDEN;
            found.merge(name.iri(), score, Math::max);
        }
        for (Hit hit : search.index().ask(wanted.text()).find(things.kinds(), LOOKED_AT)) {
            double score = Spelling.sameWords(wanted.text(), hit.text())
                    ? isHidden(hit) ? HIDDEN : SAME_WORDS
                    : SIMILAR * likeness(wanted.text(), hit.text());
            found.merge(hit.iri(), score, Math::max);
        }
        return found;
    }

    private boolean isHidden(Hit hit) {
        return search
                .index()
                .names()
                .find(hit.text(), EntityNames.Match.EXACT, name -> name.iri().equals(hit.iri()), 1)
                .stream()
                .anyMatch(name -> !name.property().isShown());
    }

    /** How alike two names are, whatever the order of their words. */
    private static double likeness(String one, String other) {
        String first = EntityNames.fold(one);
        String second = EntityNames.fold(other);
        return Math.max(Spelling.likeness(first, second), Spelling.likeness(sorted(first), sorted(second)));
    }

    private static String sorted(String words) {
        return Arrays.stream(words.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }

    /** Things that have one of the values, where there is no name to go by. */
    private Map<String, Double> byValues(ReconciliationQuery wanted) {
        Map<String, Double> found = new HashMap<>();
        Graph graph = things.published().union();
        for (ReconciliationQuery.Value value : wanted.values()) {
            properties
                    .find(value.property())
                    .ifPresent(property -> value.texts().stream()
                            .flatMap(text -> nodes(text).stream()
                                    .flatMap(node -> property.inverse()
                                            ? graph.stream(node, property.node(), Node.ANY)
                                                    .map(Triple::getObject)
                                            : graph.stream(Node.ANY, property.node(), node)
                                                    .map(Triple::getSubject)))
                            .filter(things::isOurs)
                            .limit(1000)
                            .forEach(thing -> found.put(thing.getURI(), 0.0)));
        }
        return found;
    }

    /** What a value in words may be in the data. */
    private List<Node> nodes(String text) {
        Stream<Node> literals =
                Stream.of(NodeFactory.createLiteralString(text), NodeFactory.createLiteralLang(text, "en"));
        Stream<Node> named = search.index().names().find(text, EntityNames.Match.EXACT, n -> true, LOOKED_AT).stream()
                .map(name -> NodeFactory.createURI(name.iri()));
        Stream<Node> itself = new IdentifierParser(things.published().base())
                .iris(text).stream().map(NodeFactory::createURI);
        return Stream.of(literals, named, itself)
                .flatMap(stream -> stream)
                .distinct()
                .toList();
    }

    /** From 0 to 1: how well the best value of a property agrees with the one that was given. */
    private double agreement(Node thing, ReconciliationQuery.Value value) {
        return properties.find(value.property()).stream()
                .flatMap(property -> properties.values(thing, property).stream())
                .flatMap(node -> spellings(node).stream())
                .flatMap(spelling -> value.texts().stream().map(text -> likeness(text, spelling)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** All that a value may be called: a literal by its text, a thing by its names and identifiers. */
    private Set<String> spellings(Node node) {
        Set<String> spellings = new TreeSet<>();
        if (node.isLiteral()) {
            spellings.add(node.getLiteralLexicalForm());
        } else if (node.isURI()) {
            spellings.add(node.getURI());
            spellings.add(things.id(node));
            spellings.add(things.published().abbreviations().shortened(node.getURI()));
            spellings.add(node.getURI().substring(node.getURI().lastIndexOf('/') + 1));
            spellings.add(things.name(node));
            spellings.addAll(things.texts(node, Terms.ALT_LABEL));
        }
        return spellings;
    }
}
