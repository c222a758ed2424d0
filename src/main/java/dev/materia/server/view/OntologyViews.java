package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.page.OntologyPage;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The page about the ontology: each term as its file has it, and as the release uses it. */
public final class OntologyViews {

    private static final Pattern EXAMPLE =
            Pattern.compile("^(.*?)(?:, for example |, (?=as ))(.*)\\.$", Pattern.DOTALL);

    /** The group of the terms of several classes, or of none in particular. */
    private static final String SEVERAL = "Of several classes";

    private static final Map<String, Node> RELATIONS = relations();

    private final GraphReader facts;
    private final Graph ontology;

    /** The page for {@code published}. */
    public OntologyViews(Published published) {
        this.facts = new GraphReader(published);
        this.ontology = published.ontology();
    }

    private static Map<String, Node> relations() {
        Map<String, Node> relations = new LinkedHashMap<>();
        relations.put("Of", RDFS.domain.asNode());
        relations.put("To", RDFS.range.asNode());
        relations.put("Below", RDFS.subClassOf.asNode());
        relations.put("Special case of", RDFS.subPropertyOf.asNode());
        relations.put("Disjoint with", OWL2.propertyDisjointWith.asNode());
        relations.put("Same as", SKOS.exactMatch.asNode());
        relations.put("Close to", SKOS.closeMatch.asNode());
        relations.put("Narrower than", SKOS.broadMatch.asNode());
        relations.put("Related to", SKOS.relatedMatch.asNode());
        return relations;
    }

    /** The page. */
    public OntologyPage page() {
        Node node = ontology.stream(Node.ANY, Terms.TYPE, OWL2.Ontology.asNode())
                .map(Triple::getSubject)
                .findFirst()
                .orElse(NodeFactory.createURI(Mat.NS.substring(0, Mat.NS.length() - 1)));
        List<OntologyPage.Part> parts = new ArrayList<>();
        add(parts, "classes", "Classes", terms(OWL2.Class.asNode()));
        add(
                parts,
                "properties",
                "Properties",
                Stream.of(OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
                        .flatMap(type -> terms(type.asNode()).stream())
                        .distinct()
                        .sorted(Comparator.comparing(GraphReader::local))
                        .toList());
        add(parts, "values", "Values", terms(OWL2.NamedIndividual.asNode()));
        return new OntologyPage(
                new Frames(facts).of(text(node, Terms.TITLE), "ontology", text(node, description())),
                text(node, OWL2.versionInfo.asNode()),
                text(node, description()),
                parts);
    }

    private static Node description() {
        return NodeFactory.createURI(Terms.DCTERMS + "description");
    }

    private List<Node> terms(Node type) {
        return ontology.stream(Node.ANY, Terms.TYPE, type)
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(Mat.NS))
                .sorted(Comparator.comparing(GraphReader::local))
                .toList();
    }

    private void add(List<OntologyPage.Part> parts, String id, String title, List<Node> terms) {
        if (!terms.isEmpty()) {
            parts.add(new OntologyPage.Part(
                    id, title, terms.stream().map(term -> term(id, term)).toList(), index(id, terms)));
        }
    }

    /** Properties by the class that they are of, values by the class that they are one of. */
    private List<OntologyPage.Index> index(String kind, List<Node> terms) {
        Map<String, List<Link>> groups = new TreeMap<>();
        for (Node term : terms) {
            List<Link> classes = switch (kind) {
                case "properties" -> related(term, RDFS.domain.asNode());
                case "values" -> types(term);
                default -> List.of();
            };
            String title = classes.size() == 1
                    ? ConceptViews.sentenceCase(classes.get(0).text())
                    : SEVERAL;
            groups.computeIfAbsent(title, t -> new ArrayList<>())
                    .add(new Link(text(term, RDFS.label.asNode()), "#" + GraphReader.local(term)));
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().equals(SEVERAL)))
                .map(group -> new OntologyPage.Index(
                        kind.equals("classes") ? "" : group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private OntologyPage.Term term(String kind, Node term) {
        String comment = text(term, RDFS.comment.asNode());
        Matcher parts = EXAMPLE.matcher(comment);
        boolean found = parts.matches();
        List<Fact> relations = new ArrayList<>();
        if (kind.equals("values")) {
            GraphReader.add(relations, "One of", types(term));
        }
        RELATIONS.forEach((name, property) -> GraphReader.add(relations, name, related(term, property)));
        Graph data = facts.published().union();
        boolean counted = kind.equals("properties");
        long values = ontology.stream(Node.ANY, Terms.TYPE, term)
                .filter(triple -> ontology.contains(triple.getSubject(), Terms.TYPE, OWL2.NamedIndividual.asNode()))
                .count();
        long count = values > 0
                ? values
                : kind.equals("classes")
                        ? data.stream(Node.ANY, Terms.TYPE, term).count()
                        : counted
                                ? data.stream(Node.ANY, term, Node.ANY).count()
                                : data.stream(Node.ANY, Node.ANY, term).count();
        return new OntologyPage.Term(
                GraphReader.local(term),
                term.getURI(),
                text(term, RDFS.label.asNode()),
                found ? parts.group(1) + "." : comment,
                found ? parts.group(2) : "",
                relations,
                count,
                values > 0 ? "value" : kind.equals("classes") ? "instance" : counted ? "statement" : "use",
                live(kind, term));
    }

    private List<Link> types(Node term) {
        return ontology.stream(term, Terms.TYPE, Node.ANY)
                .map(Triple::getObject)
                .filter(type -> type.isURI() && type.getURI().startsWith(Mat.NS))
                .map(facts::link)
                .toList();
    }

    /** The values of a relation; of a union of classes its members. */
    private List<Link> related(Node term, Node property) {
        return ontology.stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .flatMap(value -> value.isBlank() ? members(value).stream() : Stream.of(value))
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(value -> value.getURI().startsWith(Mat.NS)
                        ? facts.link(value)
                        : facts.link(facts.published().abbreviations().shortened(value.getURI()), value))
                .toList();
    }

    private List<Node> members(Node union) {
        List<Node> members = new ArrayList<>();
        Optional<Node> cell = object(union, OWL2.unionOf.asNode());
        while (cell.isPresent() && !cell.get().equals(Terms.NIL)) {
            object(cell.get(), RDF.first.asNode()).ifPresent(members::add);
            cell = object(cell.get(), RDF.rest.asNode());
        }
        return members;
    }

    private Optional<Node> object(Node subject, Node property) {
        return ontology.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }

    /** An instance of a class, or a statement with a property. */
    private List<Link> live(String kind, Node term) {
        Graph data = facts.published().union();
        Comparator<Triple> order = Comparator.comparing(Triple::toString);
        if (kind.equals("classes")) {
            return data.stream(Node.ANY, Terms.TYPE, term).min(order).stream()
                    .map(triple -> facts.link(triple.getSubject()))
                    .toList();
        }
        return kind.equals("properties")
                ? data.stream(Node.ANY, term, Node.ANY).min(order).stream()
                        .flatMap(triple -> Stream.of(triple.getSubject(), term, triple.getObject()))
                        .map(facts::link)
                        .toList()
                : List.of();
    }

    private String text(Node subject, Node property) {
        return object(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }
}
