package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.page.Frame;
import dev.materia.server.page.ShapesPage;
import dev.materia.server.page.ValidationPage;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Pages about what a release is checked against, and what that came to. */
public final class ShapesViews {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private final Published published;
    private final GraphReader facts;

    /** The pages about {@code published}. */
    public ShapesViews(Published published) {
        this.published = published;
        this.facts = new GraphReader(published);
    }

    /** The page about the shapes. */
    public ShapesPage shapes() {
        Graph graph = published.turtle("shapes.ttl");
        Map<List<Link>, List<Node>> byTarget = new LinkedHashMap<>();
        graph.stream(Node.ANY, Terms.TYPE, sh("NodeShape"))
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(GraphReader::local))
                .forEach(shape -> byTarget.computeIfAbsent(target(graph, shape), t -> new ArrayList<>())
                        .add(shape));
        List<ShapesPage.Shape> shapes = byTarget.entrySet().stream()
                .map(each -> new ShapesPage.Shape(
                        GraphReader.local(each.getValue().get(0)),
                        title(each.getKey(), each.getValue().get(0)),
                        each.getKey(),
                        each.getValue().stream()
                                .flatMap(shape -> rules(
                                        graph,
                                        shape,
                                        !shape.equals(each.getValue().get(0)))
                                        .stream())
                                .toList()))
                .filter(shape -> !shape.rules().isEmpty())
                .sorted(Comparator.comparing(ShapesPage.Shape::title))
                .toList();
        Frame frame = new Frames(facts).of("Shapes", "shapes", "What every release is checked against.");
        return new ShapesPage(frame, shapes);
    }

    private static String title(List<Link> target, Node shape) {
        // the names of other vocabularies' terms are no words, and those of many terms no heading
        boolean named = target.size() == 1 && target.get(0).text().indexOf(':') < 0;
        String words = named ? target.get(0).text() : GraphReader.words(shape);
        return ConceptViews.sentenceCase(words);
    }

    private List<Link> target(Graph graph, Node shape) {
        List<Link> targets = new ArrayList<>();
        for (String property : List.of("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")) {
            values(graph, shape, property).forEach(target -> targets.add(link(target)));
        }
        return targets;
    }

    /** The rules of a shape; its own name is the anchor of the first where it {@code shares} a section. */
    private List<ShapesPage.Rule> rules(Graph graph, Node shape, boolean shares) {
        List<ShapesPage.Rule> rules = new ArrayList<>();
        List<Node> parts = new ArrayList<>(List.of(shape));
        parts.addAll(values(graph, shape, "property"));
        parts.addAll(values(graph, shape, "sparql"));
        for (Node part : parts) {
            for (Node message : values(graph, part, "message")) {
                boolean warns = values(graph, part, "severity").stream()
                        .findFirst()
                        .filter(severity -> !severity.equals(SHACL.Violation))
                        .isPresent();
                Link path = values(graph, part, "path").stream()
                        .filter(Node::isURI)
                        .findFirst()
                        .map(this::link)
                        .orElse(new Link("", null));
                boolean named = part.isURI() && (!part.equals(shape) || shares);
                rules.add(new ShapesPage.Rule(
                        named ? GraphReader.local(part) : "", path, warns, message.getLiteralLexicalForm()));
            }
        }
        return rules;
    }

    /** The page about the check of the release. */
    public ValidationPage validation() {
        Graph report = published.turtle("validation.ttl");
        Map<List<String>, List<Node>> alike = new LinkedHashMap<>();
        report.stream(Node.ANY, Terms.TYPE, sh("ValidationResult"))
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .forEach(result -> alike.computeIfAbsent(
                                Stream.of("resultSeverity", "resultMessage", "sourceShape")
                                        .map(property -> first(report, result, property)
                                                .map(Node::toString)
                                                .orElse(""))
                                        .toList(),
                                r -> new ArrayList<>())
                        .add(result));
        List<ValidationPage.Finding> findings = alike.values().stream()
                .map(results -> finding(report, results))
                .sorted(Comparator.comparing((ValidationPage.Finding finding) -> !finding.violates())
                        .thenComparing(finding -> -finding.places().size())
                        .thenComparing(ValidationPage.Finding::message))
                .toList();
        long shapes = published.turtle("shapes.ttl").stream(Node.ANY, Terms.TYPE, sh("NodeShape"))
                .count();
        return new ValidationPage(
                new Frames(facts).of("Validation", "validation", "What the check of this release came to."),
                findings.stream().anyMatch(ValidationPage.Finding::violates),
                findings,
                shapes);
    }

    private ValidationPage.Finding finding(Graph report, List<Node> results) {
        Node one = results.get(0);
        return new ValidationPage.Finding(
                first(report, one, "resultSeverity")
                        .filter(SHACL.Violation::equals)
                        .isPresent(),
                first(report, one, "resultMessage")
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                first(report, one, "sourceShape")
                        .filter(Node::isURI)
                        .map(shape -> new Link(
                                ConceptViews.sentenceCase(GraphReader.words(shape)),
                                "/shapes#" + GraphReader.local(shape)))
                        .orElse(new Link("", null)),
                results.stream()
                        .map(result -> new ValidationPage.Place(
                                first(report, result, "focusNode")
                                        .map(facts::link)
                                        .orElse(new Link("", null)),
                                first(report, result, "value").map(facts::link).orElse(new Link("", null))))
                        .distinct()
                        .toList());
    }

    private Link link(Node term) {
        return term.isURI() && !term.getURI().startsWith(Mat.NS)
                ? facts.link(published.abbreviations().shortened(term.getURI()), term)
                : facts.link(term);
    }

    private static Optional<Node> first(Graph graph, Node subject, String property) {
        return values(graph, subject, property).stream().findFirst();
    }

    private static List<Node> values(Graph graph, Node subject, String property) {
        return graph.stream(subject, sh(property), Node.ANY)
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private static Node sh(String local) {
        return NodeFactory.createURI(SH + local);
    }
}
