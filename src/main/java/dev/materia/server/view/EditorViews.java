package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.document.Published;
import dev.materia.server.page.EditorPage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.VOID;

/** The page of the query editor: examples, prefixes, and what can be completed, from the release's own description. */
public final class EditorViews {

    /** Where a class stands in the picture: documents to the left, what they speak of to the right. In hundredths. */
    private static final Map<String, List<Integer>> PLACES = Map.ofEntries(
            Map.entry("Person", List.of(6, 18)),
            Map.entry("Publication", List.of(23, 18)),
            Map.entry("Monograph", List.of(23, 56)),
            Map.entry("Passage", List.of(23, 92)),
            Map.entry("Claim", List.of(50, 92)),
            Map.entry("Drug", List.of(53, 44)),
            Map.entry("Substance", List.of(52, 5)),
            Map.entry("Population", List.of(80, 6)),
            Map.entry("Condition", List.of(94, 34)),
            Map.entry("DrugClass", List.of(94, 64)),
            Map.entry("Target", List.of(90, 94)),
            Map.entry("Mechanism", List.of(74, 70)));

    private final Published published;

    /** The page for {@code published}. */
    public EditorViews(Published published) {
        this.published = published;
    }

    /** The page with the first example in the editor. */
    public EditorPage page() {
        List<EditorPage.Example> examples = new Examples(published).all();
        List<EditorPage.Path> paths = paths();
        return new EditorPage(
                new Frame(
                        "SPARQL",
                        "Query this dataset in SPARQL 1.1, in the browser.",
                        List.of(),
                        "",
                        List.of(),
                        null,
                        null),
                examples.get(0).query(),
                examples,
                new EmbeddedJson(settings()),
                new Picture("How the classes hang together", new EmbeddedJson(classes(paths))),
                paths);
    }

    private Map<String, Object> settings() {
        Map<String, Object> prefixes = new LinkedHashMap<>();
        published.abbreviations().forQueries().forEach(prefixes::put);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("prefixes", prefixes);
        json.put("base", published.base());
        json.put("classes", array(partition(VOID._class.asNode())));
        json.put("properties", array(partition(VOID.property.asNode())));
        return json;
    }

    private static List<Object> array(Map<String, Long> counts) {
        List<Object> array = new ArrayList<>();
        counts.keySet().forEach(array::add);
        return array;
    }

    /** What the description counts, by IRI. */
    private Map<String, Long> partition(Node property) {
        Graph catalogue = published.catalogue();
        Node number = property.equals(VOID._class.asNode()) ? VOID.entities.asNode() : VOID.triples.asNode();
        return catalogue.stream(Node.ANY, property, Node.ANY)
                .filter(triple -> triple.getObject().isURI())
                .collect(Collectors.toMap(
                        triple -> triple.getObject().getURI(),
                        triple -> count(catalogue, triple.getSubject(), number),
                        Math::max,
                        TreeMap::new));
    }

    private static long count(Graph catalogue, Node partition, Node number) {
        return catalogue.stream(partition, number, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .filter(text -> text.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** The classes of the ontology that have instances, and the properties that lead from one to another. */
    private Map<String, Object> classes(List<EditorPage.Path> paths) {
        Map<String, Long> counts = partition(VOID._class.asNode());
        List<Object> nodes = new ArrayList<>();
        counts.forEach((iri, count) -> {
            String local = iri.startsWith(Mat.NS) ? iri.substring(Mat.NS.length()) : "";
            List<Integer> place = PLACES.get(local);
            if (place != null) {
                Map<String, Object> node = new LinkedHashMap<>();
                node.put("id", local);
                node.put("label", GraphReader.words(local) + "\n" + count);
                node.put("kind", local.equals("Drug") ? "centre" : kind(local));
                node.put("href", "/ontology#" + local);
                node.put("x", place.get(0));
                node.put("y", place.get(1));
                nodes.add(node);
            }
        });
        List<Object> edges = new ArrayList<>();
        drawn(paths).forEach((ends, names) -> {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("source", ends.get(0));
            edge.put("target", ends.get(1));
            List<String> shown = names.stream().limit(3).toList();
            edge.put("label", String.join("\n", shown) + (names.size() > shown.size() ? "\n…" : ""));
            edge.put("kind", "is");
            edges.add(edge);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nodes", nodes);
        json.put("edges", edges);
        json.put("labels", true);
        return json;
    }

    private static String kind(String local) {
        return switch (local) {
            case "Condition" -> "condition";
            case "Target", "Mechanism" -> "target";
            case "DrugClass" -> "drug-class";
            default -> "other";
        };
    }

    /**
     * By the ends, the properties that lead from instances of one class to those of the other, the most used first. A
     * picture has no room for the way that one in ten takes, or fewer: the table has it. But the main way to each class
     * is there.
     */
    private static Map<List<String>, List<String>> drawn(List<EditorPage.Path> paths) {
        Map<List<String>, Long> all = paths.stream()
                .collect(Collectors.groupingBy(
                        path -> List.of(path.from().text(), path.property().text()),
                        Collectors.summingLong(EditorPage.Path::triples)));
        Map<Link, Long> most = paths.stream()
                .filter(path -> !path.from().equals(path.to()))
                .collect(Collectors.toMap(EditorPage.Path::to, EditorPage.Path::triples, Math::max));
        return paths.stream()
                .filter(path -> !path.from().equals(path.to()))
                .filter(path -> path.triples() * 10
                                > all.getOrDefault(
                                        List.of(
                                                path.from().text(),
                                                path.property().text()),
                                        0L)
                        || path.triples() == most.getOrDefault(path.to(), 0L))
                .sorted(Comparator.comparing(EditorPage.Path::triples).reversed())
                .collect(Collectors.groupingBy(
                        path -> List.of(local(path.from()), local(path.to())),
                        () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                        Collectors.mapping(path -> path.property().text(), Collectors.toList())));
    }

    private static String local(Link term) {
        return String.valueOf(term.href()).replaceFirst(".*#", "");
    }

    /** Which properties lead from class to class, as the description of the release counts them. */
    private List<EditorPage.Path> paths() {
        GraphReader facts = new GraphReader(published);
        Graph catalogue = published.catalogue();
        return catalogue.stream(Node.ANY, VOID.linkPredicate.asNode(), Node.ANY)
                .flatMap(triple -> end(triple.getSubject(), VOID.subjectsTarget.asNode()).stream()
                        .flatMap(from -> end(triple.getSubject(), VOID.objectsTarget.asNode()).stream()
                                .map(to -> new EditorPage.Path(
                                        facts.link(from),
                                        facts.link(GraphReader.words(triple.getObject()), triple.getObject()),
                                        facts.link(to),
                                        count(catalogue, triple.getSubject(), VOID.triples.asNode())))))
                .sorted(Comparator.comparing(
                                (EditorPage.Path path) -> path.from().text())
                        .thenComparing(path -> path.property().text())
                        .thenComparing(path -> -path.triples())
                        .thenComparing(path -> path.to().text()))
                .toList();
    }

    /** The class at an end of a set of links; empty if it is no class of the ontology, or one that is not drawn. */
    private Optional<Node> end(Node links, Node property) {
        Graph catalogue = published.catalogue();
        return catalogue.stream(links, property, Node.ANY)
                .flatMap(end -> catalogue.stream(end.getObject(), VOID._class.asNode(), Node.ANY))
                .map(Triple::getObject)
                .filter(type -> type.isURI() && type.getURI().startsWith(Mat.NS))
                .filter(type -> PLACES.containsKey(GraphReader.local(type)))
                .findFirst();
    }
}
