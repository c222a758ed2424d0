package dev.materia.server.sparql;

import dev.materia.server.document.GraphFormat;
import dev.materia.server.document.Published;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.page.ContentPolicy;
import dev.materia.server.page.Pages;
import dev.materia.server.view.EditorViews;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /sparql} without a query: what the endpoint can do (SPARQL 1.1 Service Description), made from what it
 * does; for people an editor.
 */
public final class ServiceDescription implements Handler {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private final Published published;
    private volatile @Nullable Body page;

    /** The description of the service over {@code published}. */
    public ServiceDescription(Published published) {
        this.published = published;
    }

    /** A form of the answer; no graph format means HTML. */
    private record Form(String mediaType, Optional<GraphFormat> format) implements Offer {

        static final List<Form> ALL = Stream.concat(
                        Stream.of(GraphFormat.values())
                                .map(format -> new Form(format.mediaType(), Optional.of(format))),
                        Stream.of(new Form("text/html", Optional.empty())))
                .toList();
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.vary("Accept");
        Form form = exchange.accept()
                .choose(Form.ALL)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        Form.ALL.stream().map(Form::mediaType).toList())));
        if (form.format().isPresent()) {
            GraphFormat format = form.format().get();
            List<Triple> triples = triples(exchange.origin() + "/sparql");
            byte[] body = format.write(triples, published.abbreviations().usedIn(triples));
            exchange.send(Body.of(format.contentType(), body), published.modified());
        } else {
            exchange.response().setHeader("Content-Security-Policy", ContentPolicy.EDITOR.value());
            exchange.send(page(), published.modified());
        }
    }

    /** Made on the first request and kept. */
    private Body page() {
        Body made = page;
        if (made == null) {
            made = Body.of(Pages.CONTENT_TYPE, Pages.render(new EditorViews(published).page()));
            page = made;
        }
        return made;
    }

    private List<Triple> triples(String endpoint) {
        Node service = NodeFactory.createURI(endpoint);
        Node dataset = NodeFactory.createURI(published.datasetIri());
        Node defaultGraph = NodeFactory.createURI(endpoint + "#default-graph");
        List<Triple> triples = new ArrayList<>();
        Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        triples.add(Triple.create(service, type, sd("Service")));
        triples.add(Triple.create(service, sd("endpoint"), service));
        triples.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL11Query")));
        for (String format : formats()) {
            triples.add(Triple.create(service, sd("resultFormat"), NodeFactory.createURI(format)));
        }
        triples.add(Triple.create(service, sd("feature"), sd("UnionDefaultGraph")));
        triples.add(Triple.create(service, sd("defaultDataset"), dataset));
        triples.add(Triple.create(dataset, type, sd("Dataset")));
        triples.add(Triple.create(dataset, sd("defaultGraph"), defaultGraph));
        names().forEach(name -> triples.add(Triple.create(dataset, sd("namedGraph"), graph(endpoint, name))));
        triples.add(Triple.create(defaultGraph, type, sd("Graph")));
        triples.add(Triple.create(
                defaultGraph,
                NodeFactory.createURI("http://rdfs.org/ns/void#triples"),
                NodeFactory.createLiteralDT(Integer.toString(published.union().size()), XSDDatatype.XSDinteger)));
        names().forEach(name -> {
            triples.add(Triple.create(graph(endpoint, name), type, sd("NamedGraph")));
            triples.add(Triple.create(graph(endpoint, name), sd("name"), name));
        });
        return triples;
    }

    private static List<String> formats() {
        return Stream.concat(
                        ResultFormat.standards().map(ResultFormat::w3cIri),
                        Stream.of(GraphFormat.values()).map(GraphFormat::w3cIri))
                .toList();
    }

    private List<Node> names() {
        List<Node> names = new ArrayList<>();
        published.dataset().listGraphNodes().forEachRemaining(names::add);
        return names.stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Node graph(String endpoint, Node name) {
        return NodeFactory.createURI(
                endpoint + "#graph" + published.address(name.getURI()).replace('#', '/'));
    }

    private static Node sd(String localName) {
        return NodeFactory.createURI(SD + localName);
    }
}
