package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.page.EditorPage;
import dev.materia.server.page.part.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * Queries to begin with, kept as {@code sh:SPARQLExecutable} in {@code examples.ttl}, without the prefixes, which
 * depend on the base of a release and are added here.
 */
public final class Examples {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node SELECT = sh("select");
    private static final Node ORDER = sh("order");
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Published published;

    /** The examples for {@code published}. */
    public Examples(Published published) {
        this.published = published;
    }

    /** All that this release can answer, in the order of the pages: one drug alone contradicts no other. */
    public List<EditorPage.Example> all() {
        Graph graph = read();
        return graph.stream(Node.ANY, SELECT, Node.ANY)
                .sorted(Comparator.comparing(triple -> order(graph, triple.getSubject())))
                .map(triple -> example(graph, triple))
                .filter(example -> hasAnswer(example.query()))
                .toList();
    }

    /** Whether there is a row to show; what cannot be told in a moment is held to have one. */
    private boolean hasAnswer(String text) {
        Query query = QueryFactory.create(text);
        query.setQueryAskType();
        try (QueryExec execution = QueryExec.dataset(published.dataset())
                .query(query)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return execution.ask();
        } catch (QueryCancelledException e) {
            return true;
        }
    }

    /** The examples as data: each with its prefixes, and with the endpoint that it is meant for. */
    public Graph graph() {
        Graph graph = read();
        Node prefixes = NodeFactory.createURI(published.base() + "examples#prefixes");
        published.release().prefixes().namespaces().forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(published.base() + "examples#prefix-" + prefix);
            graph.add(prefixes, sh("declare"), declaration);
            graph.add(declaration, sh("prefix"), NodeFactory.createLiteralString(prefix));
            graph.add(declaration, sh("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
        Node endpoint = NodeFactory.createURI(published.base() + "sparql");
        graph.stream(Node.ANY, SELECT, Node.ANY).toList().forEach(triple -> {
            graph.add(triple.getSubject(), sh("prefixes"), prefixes);
            graph.add(triple.getSubject(), NodeFactory.createURI(Terms.SCHEMA + "target"), endpoint);
        });
        return graph;
    }

    private Graph read() {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream("examples.ttl"))) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .base(published.base() + "examples")
                    .parse(graph);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException("the example queries are not in the jar", e);
        }
    }

    private EditorPage.Example example(Graph graph, Triple select) {
        Node node = select.getSubject();
        String query = published
                .abbreviations()
                .declared(select.getObject().getLiteralLexicalForm().strip() + "\n");
        return new EditorPage.Example(
                GraphReader.local(node),
                text(graph, node, RDFS.label.asNode()),
                text(graph, node, RDFS.comment.asNode()),
                query,
                address(query, ""));
    }

    private static int order(Graph graph, Node node) {
        String order = text(graph, node, ORDER);
        return order.matches("[0-9]{1,6}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private static String text(Graph graph, Node node, Node property) {
        return graph.stream(node, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    /** The titles of all, each leading to its answer. */
    public List<Link> links() {
        return all().stream()
                .map(example -> new Link(example.title(), example.answer()))
                .toList();
    }

    /** The address that answers {@code query}, in {@code format} if it is not empty. */
    public static String address(String query, String format) {
        return "/sparql?query=" + encoded(query) + (format.isEmpty() ? "" : "&format=" + format);
    }

    /** The address of the editor with {@code query} in it. */
    public static String editor(String query) {
        return "/sparql#query=" + encoded(query);
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Node sh(String local) {
        return NodeFactory.createURI(SH + local);
    }
}
