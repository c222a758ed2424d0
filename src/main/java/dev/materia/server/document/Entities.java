package dev.materia.server.document;

import dev.materia.server.http.Digests;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HeaderText;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Every IRI below the base that the release says something of: its own address answers 303 with the address of the
 * document that suits the client, {@code /drug/baclofen.ttl} for {@code /drug/baclofen} (Cool URIs for the Semantic
 * Web, section 4.2).
 */
public final class Entities implements Handler {

    private static final String HTML = "html";

    private final Published published;

    /** The things of {@code published}. */
    public Entities(Published published) {
        this.published = published;
    }

    /**
     * A form of a document.
     *
     * @param mediaType its media type
     * @param extension its file extension
     */
    private record Form(String mediaType, String extension) implements Offer {

        /** Turtle first: it is what a program gets that does not care. */
        static final List<Form> ALL = Stream.concat(
                        Stream.of(GraphFormat.values()).map(format -> new Form(format.mediaType(), format.extension())),
                        Stream.of(new Form("text/html", HTML)))
                .toList();
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (known(path).isPresent()) {
            seeOther(exchange, path);
            return;
        }
        int dot = path.lastIndexOf('.');
        String extension = path.substring(dot + 1);
        Optional<Form> form = Form.ALL.stream()
                .filter(each -> each.extension().equals(extension))
                .findFirst();
        Optional<Node> subject = dot < 0 || form.isEmpty() ? Optional.empty() : known(path.substring(0, dot));
        if (form.isEmpty() || subject.isEmpty()) {
            throw notFound(path);
        }
        document(exchange, subject.get(), path.substring(0, dot), form.get());
    }

    /** The thing at {@code path}, whether its IRI has the characters of the path encoded, as sent, or not. */
    private Optional<Node> known(String path) {
        String local = path.substring(1);
        return Stream.of(local, Parameters.decode(local, false))
                .filter(name -> !name.isEmpty())
                .map(name -> NodeFactory.createURI(published.base() + name))
                .filter(subject -> published.describing(subject).isPresent())
                .findFirst();
    }

    private ProblemException notFound(String path) {
        String kind = path.indexOf('/', 1) > 0 ? path.substring(1, path.indexOf('/', 1)) : "";
        String remedy = kind.equals("drug")
                ? "The drugs of this release are listed on the home page."
                : "Begin at the home page, or look for it with a query.";
        return new ProblemException(HttpProblem.of(404, "not-found", "There is nothing at " + path, remedy)
                .choices(List.of("/", "/sparql", "/dump/", "/void.ttl")));
    }

    private void seeOther(Exchange exchange, String path) {
        exchange.response().setHeader("Vary", "Accept");
        Form form = exchange.accept()
                .choose(Form.ALL)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        Form.ALL.stream().map(Form::mediaType).toList())));
        Form.ALL.forEach(each -> link(exchange, path + "." + each.extension(), "describedby", each.mediaType()));
        exchange.redirect(303, HeaderText.uri(path + "." + form.extension()));
    }

    private void document(Exchange exchange, Node subject, String path, Form form) throws IOException {
        Graph graph = published.describing(subject).orElse(Graph.emptyGraph);
        Description description = Description.of(graph, subject);
        byte[] body = GraphFormat.byExtension(form.extension())
                .map(format -> rdf(description, format))
                .orElseGet(() -> Pages.render(ThingPage.of(published, description, path)));
        links(exchange, subject, path, form);
        if (!exchange.known(new Validators(Digests.etag(body), published.modified()))) {
            String contentType = GraphFormat.byExtension(form.extension())
                    .map(GraphFormat::contentType)
                    .orElse(Pages.CONTENT_TYPE);
            exchange.send(200, contentType, body);
        }
    }

    private byte[] rdf(Description description, GraphFormat format) {
        List<Triple> triples = description.triples();
        return format.write(triples, published.abbreviations().usedIn(triples));
    }

    /** What a robot wants to know beside the document (FAIR Signposting, level 1; RFC 8288). */
    private void links(Exchange exchange, Node subject, String path, Form form) {
        exchange.response().addHeader("Link", "<" + HeaderText.uri(subject.getURI()) + ">; rel=\"cite-as\"");
        exchange.response().addHeader("Link", "<" + HeaderText.uri(published.datasetIri()) + ">; rel=\"collection\"");
        link(exchange, "/void.ttl", "describedby", GraphFormat.TURTLE.mediaType());
        published
                .license()
                .ifPresent(license ->
                        exchange.response().addHeader("Link", "<" + HeaderText.uri(license) + ">; rel=\"license\""));
        Form.ALL.stream()
                .filter(each -> !each.equals(form))
                .forEach(each -> link(exchange, path + "." + each.extension(), "alternate", each.mediaType()));
    }

    private static void link(Exchange exchange, String address, String relation, String mediaType) {
        exchange.response()
                .addHeader(
                        "Link",
                        "<" + HeaderText.uri(address) + ">; rel=\"" + relation + "\"; type=\"" + mediaType + "\"");
    }
}
