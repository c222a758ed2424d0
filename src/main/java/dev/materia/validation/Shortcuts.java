package dev.materia.validation;

import dev.materia.claim.Predicate;
import dev.materia.mapping.Mat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/**
 * The {@link Shortcut}s for bundled shapes that every claim, passage or drug has to meet. A query for each of them
 * takes longer than all else in a validation, and nearly always finds nothing.
 */
final class Shortcuts {

    private static final String SHAPES = "https://w3id.org/materia/shapes#";
    private static final Node AFFIRMED = Mat.term("Affirmed");
    private static final Node INVESTIGATIONAL = Mat.term("Investigational");
    private static final Node TREATS = Mat.term("treats");
    private static final Node SUBJECT = RDF.subject.asNode();
    private static final Node PREDICATE = RDF.predicate.asNode();
    private static final Node OBJECT = RDF.object.asNode();
    private static final List<Node> DIRECT = terms(Predicate.localNames());
    private static final List<Node> EFFECTS = terms(Predicate.localNames(Predicate.Kind.EFFECT));

    /** What makes the shortcut of a shape for one validation, by the shape's name. */
    private static final Map<String, Supplier<Shortcut>> BY_SHAPE = Map.of(
            "ClaimQuote", () -> Shortcuts::isQuoted,
            "ClaimTriple", () -> Shortcuts::isPublished,
            "DrugSupport", () -> Shortcuts::isSupported,
            "DrugEffectSupport", () -> Shortcuts::hasKindsOfEffects,
            "DrugTreatmentSupport", () -> Shortcuts::hasNoStudies,
            "AdverseEffectOfSome", () -> (data, focus) -> data.contains(Node.ANY, Mat.MAY_CAUSE, focus),
            "PassageVerbatim", VerbatimShortcut::new);

    private final Map<Constraint, Supplier<Shortcut>> shortcuts = new HashMap<>();

    /** The shortcuts for the shapes in {@code bundled}, which are those that come with Materia. */
    Shortcuts(Shapes bundled) {
        for (Shape shape : bundled.getTargetShapes()) {
            Supplier<Shortcut> shortcut = BY_SHAPE.get(name(shape));
            if (shortcut != null) {
                only(shape).ifPresent(constraint -> shortcuts.put(constraint, shortcut));
            }
        }
    }

    /**
     * The shortcut for a shape, to be used for one validation, if the shape is as it comes with Materia: a user's file
     * may have added to it.
     */
    Optional<Shortcut> of(Shape shape) {
        return only(shape).map(shortcuts::get).map(Supplier::get);
    }

    private static String name(Shape shape) {
        Node node = shape.getShapeNode();
        return node.isURI() && node.getURI().startsWith(SHAPES) ? node.getURI().substring(SHAPES.length()) : "";
    }

    /** The constraint of a shape that has one, and no more. */
    private static Optional<Constraint> only(Shape shape) {
        return shape.getConstraints().size() == 1 && shape.getPropertyShapes().isEmpty()
                ? Optional.of(shape.getConstraints().iterator().next())
                : Optional.empty();
    }

    private static boolean isQuoted(Graph data, Node claim) {
        List<String> quotes = new ArrayList<>();
        for (Node passage : objects(data, claim, Mat.STATED_IN)) {
            for (Node selector : objects(data, passage, OA.hasSelector.asNode())) {
                objects(data, selector, OA.exact.asNode())
                        .forEach(quote -> text(quote).ifPresent(quotes::add));
            }
        }
        return objects(data, claim, Mat.MENTION).stream()
                .allMatch(mention -> text(mention)
                        .filter(words -> quotes.stream().anyMatch(quote -> quote.contains(words)))
                        .isPresent());
    }

    private static boolean isPublished(Graph data, Node claim) {
        if (!data.contains(claim, Mat.POLARITY, AFFIRMED) || data.contains(claim, Mat.DISPUTES, Node.ANY)) {
            return true;
        }
        List<Node> subjects = objects(data, claim, SUBJECT);
        List<Node> predicates = objects(data, claim, PREDICATE);
        List<Node> objects = objects(data, claim, OBJECT);
        return subjects.size() == 1
                && predicates.size() == 1
                && objects.size() == 1
                && data.contains(subjects.get(0), predicates.get(0), objects.get(0));
    }

    private static boolean isSupported(Graph data, Node drug) {
        Set<List<Node>> affirmed = new HashSet<>();
        for (Node claim : claims(data, drug)) {
            if (data.contains(claim, Mat.POLARITY, AFFIRMED)) {
                for (Node predicate : objects(data, claim, PREDICATE)) {
                    objects(data, claim, OBJECT).forEach(object -> affirmed.add(List.of(predicate, object)));
                }
            }
        }
        return DIRECT.stream()
                .allMatch(property -> objects(data, drug, property).stream()
                        .allMatch(value -> affirmed.contains(List.of(property, value))));
    }

    private static boolean hasKindsOfEffects(Graph data, Node drug) {
        return objects(data, drug, Mat.MAY_CAUSE).stream()
                .allMatch(effect -> EFFECTS.stream().anyMatch(kind -> data.contains(drug, kind, effect)));
    }

    private static boolean hasNoStudies(Graph data, Node drug) {
        return claims(data, drug).stream()
                .noneMatch(claim -> data.contains(claim, Mat.CERTAINTY, INVESTIGATIONAL)
                        && data.contains(claim, PREDICATE, TREATS));
    }

    private static List<Node> claims(Graph data, Node drug) {
        return data.find(Node.ANY, SUBJECT, drug).mapWith(Triple::getSubject).toList();
    }

    static List<Node> objects(Graph data, Node subject, Node property) {
        return data.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    /** The text of a plain string. */
    static Optional<String> text(Node node) {
        return NodeUtils.isSimpleString(node) ? Optional.of(node.getLiteralLexicalForm()) : Optional.empty();
    }

    private static List<Node> terms(List<String> localNames) {
        List<Node> terms = new ArrayList<>();
        for (String name : localNames) {
            terms.add(Mat.term(name));
        }
        return List.copyOf(terms);
    }
}
