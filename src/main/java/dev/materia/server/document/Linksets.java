package dev.materia.server.document;

import dev.materia.release.ReleaseFile;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Json;
import dev.materia.server.http.WebLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Link sets (RFC 9264, section 4.2): the links of a page, and those of each document that belongs to it, with absolute
 * addresses as the client knows this server.
 */
final class Linksets {

    /** Extension of the link set of a thing. */
    static final String EXTENSION = "linkset.json";

    private static final String TYPE = "application/linkset+json";

    private final Published published;
    private final Signposts signposts;

    Linksets(Published published) {
        this.published = published;
        this.signposts = new Signposts(published);
    }

    /** The link to the link set of what is at {@code path}. */
    static WebLink link(String path) {
        return new WebLink(path + "." + EXTENSION, "linkset", TYPE);
    }

    /** Answers with the link set of a thing: its page and its documents. */
    void send(Exchange exchange, Node subject, String path) throws IOException {
        List<Object> contexts = new ArrayList<>();
        for (DocumentForm form : DocumentForm.PAGE_FIRST) {
            contexts.add(context(exchange, path + "." + form.extension(), signposts.of(subject, path, form)));
        }
        send(exchange, contexts);
    }

    /** Answers with the link set of the dataset: the home page, the description, the files. */
    void sendCatalogue(Exchange exchange) throws IOException {
        List<Object> contexts = new ArrayList<>();
        for (DocumentForm form : DocumentForm.PAGE_FIRST) {
            String address = form.equals(DocumentForm.PAGE)
                    ? Signposts.HOME
                    : "/" + Published.CATALOGUE + "." + form.extension();
            contexts.add(context(exchange, address, signposts.ofCatalogue(form)));
        }
        for (ReleaseFile file : published.dumps()) {
            contexts.add(context(exchange, DumpHandler.PREFIX + file.name(), signposts.ofFile(file)));
        }
        send(exchange, contexts);
    }

    private void send(Exchange exchange, List<Object> contexts) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("linkset", contexts);
        byte[] bytes = Json.line(json);
        exchange.send(Body.of(TYPE, bytes), published.modified());
    }

    private static Map<String, Object> context(Exchange exchange, String anchor, List<WebLink> links) {
        String origin = exchange.origin();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", origin + anchor);
        Map<String, List<Object>> byRelation = new LinkedHashMap<>();
        for (WebLink link : links) {
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("href", link.href().startsWith("/") ? origin + link.href() : link.href());
            String type = link.type();
            if (type != null) {
                target.put("type", type);
            }
            byRelation
                    .computeIfAbsent(link.relation(), relation -> new ArrayList<>())
                    .add(target);
        }
        byRelation.forEach(context::put);
        return context;
    }
}
