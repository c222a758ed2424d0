package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.WebLink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** What a robot wants to know beside a document (FAIR Signposting, level 1), in its header and as a link set. */
final class Signposts {

    /** Extension of the link set of a thing. */
    static final String LINKSET = "linkset.json";

    static final String LINKSET_TYPE = "application/linkset+json";

    private static final String SCHEMA = "https://schema.org/";

    private final Published published;

    Signposts(Published published) {
        this.published = published;
    }

    /** The links of the document about {@code subject} at {@code path} in one form. */
    List<WebLink> of(Node subject, String path, Form form) {
        List<WebLink> links = new ArrayList<>();
        boolean page = form.equals(Form.PAGE);
        links.add(new WebLink(subject.getURI(), "cite-as"));
        types(subject, page).forEach(type -> links.add(new WebLink(type, "type")));
        if (subject.getURI().equals(published.datasetIri())) {
            links.addAll(Dumps.items(published));
        } else {
            links.add(new WebLink(published.datasetIri(), "collection"));
        }
        published.license().ifPresent(license -> links.add(new WebLink(license, "license")));
        for (Form each : Form.RDF_FIRST) {
            if (!each.equals(form)) {
                String address = path + "." + each.extension();
                links.add(new WebLink(address, "alternate", each.mediaType()));
                if (page) {
                    links.add(new WebLink(address, "describedby", each.mediaType()));
                }
            }
        }
        links.add(new WebLink("/void.ttl", "describedby", GraphFormat.TURTLE.mediaType()));
        links.add(new WebLink(path + "." + LINKSET, "linkset", LINKSET_TYPE));
        return links;
    }

    /** What the thing is in schema.org's terms, and what the page about it is. */
    private List<String> types(Node subject, boolean page) {
        TreeSet<String> types = new TreeSet<>();
        published.union().stream(subject, Vocabulary.TYPE, Node.ANY)
                .flatMap(triple -> published.ontology().stream(triple.getObject(), RDFS.subClassOf.asNode(), Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(type -> type.startsWith(SCHEMA))
                .forEach(types::add);
        if (page) {
            types.add(SCHEMA + "AboutPage");
        }
        return List.copyOf(types);
    }

    /** The link set of a thing (RFC 9264, section 4.2), with absolute addresses as the client knows this server. */
    byte[] linkset(Exchange exchange, Node subject, String path) {
        String origin = exchange.origin();
        JsonObject context = new JsonObject();
        context.put("anchor", origin + path + ".html");
        Map<String, JsonArray> byRelation = new LinkedHashMap<>();
        for (WebLink link : of(subject, path, Form.PAGE)) {
            JsonObject target = new JsonObject();
            target.put("href", link.href().startsWith("/") ? origin + link.href() : link.href());
            String type = link.type();
            if (type != null) {
                target.put("type", type);
            }
            byRelation
                    .computeIfAbsent(link.relation(), relation -> new JsonArray())
                    .add(target);
        }
        byRelation.forEach(context::put);
        JsonArray contexts = new JsonArray();
        contexts.add(context);
        JsonObject json = new JsonObject();
        json.put("linkset", contexts);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
