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
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

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
        List<ShapesPage.Shape> shapes = graph.stream(Node.ANY, Terms.TYPE, sh("NodeShape"))
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(GraphReader::local))
                .map(shape -> new ShapesPage.Shape(GraphReader.local(shape), target(graph, shape), rules(graph, shape)))
                .filter(shape -> !shape.rules().isEmpty())
                .toList();
        Frame frame = new Frames(facts).of("Shapes", "shapes", "What every release is checked against.");
        return new ShapesPage(frame, shapes);
    }

    private List<Link> target(Graph graph, Node shape) {
        List<Link> targets = new ArrayList<>();
        for (String property : List.of("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")) {
            values(graph, shape, property).forEach(target -> targets.add(link(target)));
        }
        return targets;
    }

    private List<ShapesPage.Rule> rules(Graph graph, Node shape) {
        List<ShapesPage.Rule> rules = new ArrayList<>();
        List<Node> parts = new ArrayList<>(List.of(shape));
        parts.addAll(values(graph, shape, "property"));
        parts.addAll(values(graph, shape, "sparql"));
        for (Node part : parts) {
            for (Node message : values(graph, part, "message")) {
                String severity = values(graph, part, "severity").stream()
                        .findFirst()
                        .map(GraphReader::local)
                        .orElse("Violation");
                Link path = values(graph, part, "path").stream()
                        .filter(Node::isURI)
                        .findFirst()
                        .map(this::link)
                        .orElse(new Link("", null));
                rules.add(new ShapesPage.Rule(
                        part.isURI() && !part.equals(shape) ? GraphReader.local(part) : "",
                        path,
                        severity,
                        message.getLiteralLexicalForm()));
            }
        }
        return rules;
    }

    /** The page about the check of the release. */
    public ValidationPage validation() {
        Graph report = published.turtle("validation.ttl");
        List<ValidationPage.Finding> findings = report.stream(Node.ANY, Terms.TYPE, sh("ValidationResult"))
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .map(result -> finding(report, result))
                .sorted(Comparator.comparing(finding -> !finding.severity().equals("Violation")))
                .toList();
        long shapes = published.turtle("shapes.ttl").stream(Node.ANY, Terms.TYPE, sh("NodeShape"))
                .count();
        return new ValidationPage(
                new Frames(facts).of("Validation", "validation", "What the check of this release came to."),
                findings.stream().anyMatch(finding -> finding.severity().equals("Violation")),
                findings,
                shapes);
    }

    private ValidationPage.Finding finding(Graph report, Node result) {
        return new ValidationPage.Finding(
                first(report, result, "resultSeverity").map(GraphReader::local).orElse(""),
                first(report, result, "focusNode").map(facts::link).orElse(new Link("", null)),
                first(report, result, "value").map(facts::link).orElse(new Link("", null)),
                first(report, result, "resultMessage")
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                first(report, result, "sourceShape")
                        .filter(Node::isURI)
                        .map(shape -> new Link(GraphReader.local(shape), "/shapes#" + GraphReader.local(shape)))
                        .orElse(new Link("", null)));
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
