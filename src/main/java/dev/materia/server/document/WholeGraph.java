package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.WebLink;
import dev.materia.server.page.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * A graph that stands at an address of its own, and not for one thing: the ontology, the shapes, the validation report,
 * the example queries, the description of the dataset. Its address answers with the form that suits, and tells in
 * {@code Content-Location} where that form is by itself.
 */
public final class WholeGraph {

    private final Published published;
    private final String name;
    private final Supplier<Graph> graph;
    private final Supplier<Page> page;
    private final DocumentCache kept = new DocumentCache();

    /**
     * A graph at {@code /name}.
     *
     * @param graph the graph; asked for once for each form
     * @param page the same for people; asked for once
     */
    public WholeGraph(Published published, String name, Supplier<Graph> graph, Supplier<Page> page) {
        this.published = published;
        this.name = name;
        this.graph = graph;
        this.page = page;
    }

    /** Adds its addresses to {@code handlers}. */
    public void register(Map<String, Handler> handlers) {
        handlers.put("/" + name, exchange -> negotiate(exchange, DocumentForm.RDF_FIRST));
        if (isCatalogue()) {
            Linksets linksets = new Linksets(published);
            handlers.put("/" + name + "." + Linksets.EXTENSION, linksets::sendCatalogue);
        }
        handlers.put("/" + name + ".json", exchange -> send(exchange, "json"));
        for (DocumentForm form : DocumentForm.PAGE_FIRST) {
            handlers.put("/" + name + "." + form.extension(), exchange -> send(exchange, form.extension()));
        }
    }

    /** Answers in the form that suits; between equals the page, which {@code /name} itself gives only to who asks. */
    public void handle(Exchange exchange) throws IOException {
        negotiate(exchange, DocumentForm.PAGE_FIRST);
    }

    private void negotiate(Exchange exchange, List<DocumentForm> offers) throws IOException {
        DocumentForm form = DocumentForm.choose(exchange, offers);
        exchange.response().setHeader("Content-Location", "/" + name + "." + form.extension());
        send(exchange, form.extension());
    }

    private void send(Exchange exchange, String extension) throws IOException {
        DocumentForm form = DocumentForm.byExtension(extension).orElse(DocumentForm.PAGE);
        DocumentCache.Key key = new DocumentCache.Key(published.release().version(), form.extension());
        kept.get(key, () -> document(form)).send(exchange, published.modified());
    }

    private Document document(DocumentForm form) {
        Signposts signposts = new Signposts(published);
        List<WebLink> links = isCatalogue()
                ? signposts.ofCatalogue(form)
                : signposts.ofPart(published.base() + name, "/" + name, form);
        return Optional.ofNullable(form.format())
                .map(format -> Document.of(format.contentType(), rdf(format), links))
                .orElseGet(() -> Document.of(page.get(), links));
    }

    private boolean isCatalogue() {
        return name.equals(Published.CATALOGUE);
    }

    private byte[] rdf(GraphFormat format) {
        List<Triple> triples =
                graph.get().stream().sorted(EntityDescription.BY_SUBJECT).toList();
        return format.write(triples, published.abbreviations().usedIn(triples));
    }
}
