package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HeaderText;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.WebLink;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    private static final String PAGE = "." + DocumentForm.PAGE.extension();

    private static final String LINKSET = "." + Linksets.EXTENSION;

    private final Published published;
    private final EntityPages pages;
    private final MissingAddresses missing;
    private final WithdrawnThings gone;
    private final Withdrawal withdrawn;
    private final Signposts signposts;
    private final Linksets linksets;
    private final DocumentCache kept = new DocumentCache();

    /**
     * The things of {@code published}.
     *
     * @param pages shows them to people
     * @param nearby tells what may be meant by an address at which there is none
     * @param gone tells what earlier releases described
     */
    public Entities(Published published, EntityPages pages, NearbyAddresses nearby, WithdrawnThings gone) {
        this.published = published;
        this.pages = pages;
        this.gone = gone;
        this.withdrawn = new Withdrawal(published);
        this.missing = new MissingAddresses(published, nearby);
        this.signposts = new Signposts(published);
        this.linksets = new Linksets(published);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        DocumentCache.Key key = new DocumentCache.Key(published.release().version(), exchange.path());
        Parameters asked = exchange.path().endsWith(PAGE) ? exchange.query() : new Parameters();
        Optional<Document> before = asked.isEmpty() ? kept.find(key) : Optional.empty();
        if (before.isPresent()) {
            before.get().send(exchange, published.modified());
        } else {
            look(exchange, key, asked);
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
        return kept.find(new DocumentCache.Key(published.release().version(), path))
                .filter(document -> document.unchanged(tag, acceptEncoding, published.modified(), fields))
                .isPresent();
    }

    private void look(Exchange exchange, DocumentCache.Key key, Parameters asked) throws IOException {
        String path = key.path();
        Optional<Node> thing = published.at(path);
        if (thing.isPresent()) {
            if (answersWithdrawn(exchange, thing.get(), "")) {
                return;
            }
            seeOther(exchange, thing.get(), path);
            return;
        }
        Optional<String> extension = extension(path);
        String whole = extension
                .map(each -> path.substring(0, path.length() - each.length()))
                .orElse(path);
        Optional<Node> subject = extension.isEmpty() ? Optional.empty() : published.at(whole);
        if (subject.isEmpty()) {
            if (answersGone(exchange, whole, extension.orElse(""))) {
                return;
            }
            missing.answer(exchange, whole, extension.orElse("").toLowerCase(Locale.ROOT));
        } else if (!extension.get().equals(extension.get().toLowerCase(Locale.ROOT))) {
            exchange.redirect(308, HeaderText.uri(whole + extension.get().toLowerCase(Locale.ROOT)));
        } else if (extension.get().equals(LINKSET)) {
            linksets.send(exchange, subject.get(), whole);
        } else {
            if (answersWithdrawn(exchange, subject.get(), extension.get())) {
                return;
            }
            DocumentForm form =
                    DocumentForm.byExtension(extension.get().substring(1)).orElseThrow();
            // there are too many of what readers may ask of a page to keep them all
            Document document = asked.isEmpty()
                    ? kept.get(key, () -> document(subject.get(), whole, form, asked))
                    : document(subject.get(), whole, form, asked);
            document.send(exchange, published.modified());
        }
    }

    /** The ending of {@code path}, in any case, that names a form of a document, with its dot; empty if it has none. */
    private static Optional<String> extension(String path) {
        int dot = path.lastIndexOf('.');
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(LINKSET)) {
            return Optional.of(path.substring(path.length() - LINKSET.length()));
        }
        return dot > 0 && DocumentForm.byExtension(lower.substring(dot + 1)).isPresent()
                ? Optional.of(path.substring(dot))
                : Optional.empty();
    }

    /** A release tells that a thing is withdrawn by {@code owl:deprecated}, and by what it is replaced. */
    private boolean answersWithdrawn(Exchange exchange, Node subject, String extension) throws IOException {
        if (!published.union().contains(subject, KnownTerms.DEPRECATED, KnownTerms.TRUE)) {
            return false;
        }
        withdrawn.answer(
                exchange,
                extension,
                subject.getURI(),
                published.union().stream(subject, KnownTerms.REPLACED_BY, Node.ANY)
                        .map(Triple::getObject)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .sorted()
                        .toList(),
                false);
        return true;
    }

    /** What an earlier release described is withdrawn too, without a word in the data of now. */
    private boolean answersGone(Exchange exchange, String path, String extension) throws IOException {
        String iri = published.base() + Parameters.decode(path.substring(1), false);
        Optional<String> replacement = gone.replacement(
                iri, other -> published.describing(NodeFactory.createURI(other)).isPresent());
        if (replacement.isPresent()) {
            withdrawn.answer(
                    exchange,
                    extension,
                    iri,
                    replacement.stream().filter(each -> !each.isEmpty()).toList(),
                    true);
        }
        return replacement.isPresent();
    }

    private void seeOther(Exchange exchange, Node subject, String path) {
        DocumentForm form = DocumentForm.choose(exchange, DocumentForm.RDF_FIRST);
        exchange.response().addHeader("Link", new WebLink(subject.getURI(), "cite-as").field());
        DocumentForm.RDF_FIRST.forEach(each -> exchange.response()
                .addHeader(
                        "Link", new WebLink(path + "." + each.extension(), "describedby", each.mediaType()).field()));
        String query = exchange.request().getQueryString();
        exchange.redirect(
                303,
                HeaderText.uri(path + "." + form.extension()) + (query == null ? "" : "?" + HeaderText.uri(query)));
    }

    private Document document(Node subject, String path, DocumentForm form, Parameters asked) {
        List<WebLink> links = signposts.of(subject, path, form);
        GraphFormat format = form.format();
        if (format == null) {
            return Document.of(pages.of(subject, path, asked), links);
        }
        Graph graph = published.describing(subject).orElse(Graph.emptyGraph);
        List<Triple> triples = EntityDescription.of(graph, subject).triples();
        byte[] body = format.write(triples, published.abbreviations().usedIn(triples));
        return Document.of(format.contentType(), body, links);
    }
}
