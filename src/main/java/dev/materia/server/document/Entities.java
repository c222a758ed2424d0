package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HeaderText;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.WebLink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Every IRI below the base that the release says something of: its own address answers 303 with the address of the
 * document that suits the client, {@code /drug/baclofen.ttl} for {@code /drug/baclofen} (Cool URIs for the Semantic
 * Web, section 4.2). Documents are made when they are first asked for, and kept.
 */
public final class Entities implements Handler {

    private final Published published;
    private final EntityPages pages;
    private final Signposts signposts;
    private final Linksets linksets;
    private final Kept kept = new Kept();

    /** The things of {@code published}, shown to people as {@code pages} do. */
    public Entities(Published published, EntityPages pages) {
        this.published = published;
        this.pages = pages;
        this.signposts = new Signposts(published);
        this.linksets = new Linksets(published);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Kept.Key key = new Kept.Key(published.release().version(), exchange.path());
        Optional<Document> before = kept.find(key);
        if (before.isPresent()) {
            before.get().send(exchange, published.modified());
        } else {
            look(exchange, key);
        }
    }

    /**
     * Whether the document at {@code path} was sent before and is what a client has.
     *
     * @param tag what the client asks with: the value of {@code If-None-Match}
     * @param acceptEncoding values of {@code Accept-Encoding}
     * @param fields takes the header fields of the answer 304, if that is the answer
     */
    public boolean unchanged(String path, String tag, List<String> acceptEncoding, BiConsumer<String, String> fields) {
        return kept.find(new Kept.Key(published.release().version(), path))
                .filter(document -> document.unchanged(tag, acceptEncoding, published.modified(), fields))
                .isPresent();
    }

    private void look(Exchange exchange, Kept.Key key) throws IOException {
        String path = key.path();
        Optional<Node> thing = known(path);
        if (thing.isPresent()) {
            checkNotWithdrawn(thing.get());
            seeOther(exchange, thing.get(), path);
            return;
        }
        if (path.endsWith("." + Linksets.EXTENSION)) {
            String whole = path.substring(0, path.length() - Linksets.EXTENSION.length() - 1);
            linksets.send(exchange, known(whole).orElseThrow(() -> notFound(path)), whole);
            return;
        }
        int dot = Math.max(path.lastIndexOf('.'), 0);
        Form form = Form.byExtension(path.substring(dot + 1)).orElseThrow(() -> notFound(path));
        String whole = path.substring(0, dot);
        Node subject = known(whole).orElseThrow(() -> notFound(path));
        checkNotWithdrawn(subject);
        kept.get(key, () -> document(subject, whole, form)).send(exchange, published.modified());
    }

    /** The thing at {@code path}, whether its IRI has the characters of the path encoded, as sent, or not. */
    private Optional<Node> known(String path) {
        if (path.length() < 2) {
            return Optional.empty();
        }
        String local = path.substring(1);
        return Stream.of(local, Parameters.decode(local, false))
                .map(name -> NodeFactory.createURI(published.base() + name))
                .filter(subject -> published.describing(subject).isPresent())
                .findFirst();
    }

    private static ProblemException notFound(String path) {
        int end = path.indexOf('/', 1);
        String index = end > 0 ? path.substring(0, end + 1) : "";
        List<String> choices = Published.KINDS.containsKey(index)
                ? List.of(index, "/", "/sparql", "/dump/", "/void.ttl")
                : List.of("/", "/sparql", "/dump/", "/void.ttl");
        return new ProblemException(HttpProblem.of(
                        404,
                        "not-found",
                        "There is nothing at " + path,
                        choices.get(0).equals(index)
                                ? "All that is known of this kind is listed at " + index
                                : "Begin at the home page, or look for it with a query.")
                .choices(choices));
    }

    /** A release tells that a thing is withdrawn by {@code owl:deprecated}, and by what it is replaced. */
    private void checkNotWithdrawn(Node subject) {
        if (!published.union().contains(subject, Vocabulary.DEPRECATED, Vocabulary.TRUE)) {
            return;
        }
        List<String> replacements = published.union().stream(subject, Vocabulary.REPLACED_BY, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
        HttpProblem problem = HttpProblem.of(
                        410,
                        "withdrawn",
                        subject.getURI() + " is withdrawn",
                        replacements.isEmpty() ? "Nothing replaces it." : "Use what replaces it.")
                .choices(replacements.stream().map(published::address).toList());
        throw new ProblemException(
                replacements.isEmpty()
                        ? problem
                        : problem.with("Link", new WebLink(replacements.get(0), "successor-version").field()));
    }

    private void seeOther(Exchange exchange, Node subject, String path) {
        Form form = Form.choose(exchange, Form.RDF_FIRST);
        exchange.response().addHeader("Link", new WebLink(subject.getURI(), "cite-as").field());
        Form.RDF_FIRST.forEach(each -> exchange.response()
                .addHeader(
                        "Link", new WebLink(path + "." + each.extension(), "describedby", each.mediaType()).field()));
        exchange.redirect(303, HeaderText.uri(path + "." + form.extension()));
    }

    private Document document(Node subject, String path, Form form) {
        List<WebLink> links = signposts.of(subject, path, form);
        GraphFormat format = form.format();
        if (format == null) {
            return Document.of(pages.of(subject, path), links);
        }
        Graph graph = published.describing(subject).orElse(Graph.emptyGraph);
        List<Triple> triples = Description.of(graph, subject).triples();
        byte[] body = format.write(triples, published.abbreviations().usedIn(triples));
        return Document.of(format.contentType(), body, links);
    }
}
