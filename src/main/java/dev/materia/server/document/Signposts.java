package dev.materia.server.document;

import dev.materia.mapping.Terms;
import dev.materia.release.ReleaseFile;
import dev.materia.server.http.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a robot wants to know beside a document (FAIR Signposting, signposting.org/FAIR): what it is, who made it, under
 * which licence, what it describes or is described by, what it belongs to. The same links, with those of the documents
 * that they lead to, stand in the {@link Linksets link set} (level 2).
 */
final class Signposts {

    /** The page where people land: of a thing its page, of the dataset the home page. */
    static final String HOME = "/";

    private static final String SCHEMA = Terms.SCHEMA;

    private final Published published;

    Signposts(Published published) {
        this.published = published;
    }

    /** The links of the document about {@code subject} at {@code path} in one form. */
    List<WebLink> of(Node subject, String path, DocumentForm form) {
        boolean page = form.equals(DocumentForm.PAGE);
        List<WebLink> links = new ArrayList<>();
        links.add(new WebLink(subject.getURI(), "cite-as"));
        types(subject, page).forEach(type -> links.add(new WebLink(type, "type")));
        authors(subject).forEach(author -> links.add(new WebLink(author, "author")));
        if (subject.getURI().equals(published.datasetIri())) {
            links.addAll(items());
        } else {
            links.add(new WebLink(published.datasetIri(), "collection"));
        }
        common(links);
        forms(path, form, links);
        links.add(new WebLink("/void.ttl", "describedby", GraphFormat.TURTLE.mediaType()));
        if (!page) {
            links.add(new WebLink(path + ".html", "describes", DocumentForm.PAGE.mediaType()));
        }
        links.add(Linksets.link(path));
        return links;
    }

    /** The links of the description of the dataset in one form; as a page it is the home page. */
    List<WebLink> ofCatalogue(DocumentForm form) {
        boolean page = form.equals(DocumentForm.PAGE);
        List<WebLink> links = new ArrayList<>();
        Node dataset = NodeFactory.createURI(published.datasetIri());
        links.add(new WebLink(published.datasetIri(), "cite-as"));
        links.add(new WebLink(SCHEMA + "Dataset", "type"));
        if (page) {
            links.add(new WebLink(SCHEMA + "AboutPage", "type"));
        } else {
            links.add(new WebLink(HOME, "describes", DocumentForm.PAGE.mediaType()));
        }
        authors(dataset).forEach(author -> links.add(new WebLink(author, "author")));
        common(links);
        forms("/" + Published.CATALOGUE, form, links);
        links.addAll(items());
        links.add(new WebLink("/sparql", "service"));
        links.add(new WebLink("/openapi.json", "service-desc", "application/json"));
        links.add(Linksets.link("/" + Published.CATALOGUE));
        return links;
    }

    /** The links of another graph at {@code /name}, or of a page with a list, which have no IRI among the data. */
    List<WebLink> ofPart(String iri, String path, DocumentForm form) {
        List<WebLink> links = new ArrayList<>();
        links.add(new WebLink(iri, "cite-as"));
        links.add(new WebLink(SCHEMA + (form.equals(DocumentForm.PAGE) ? "AboutPage" : "Dataset"), "type"));
        published.authors().forEach(author -> links.add(new WebLink(author, "author")));
        links.add(new WebLink(published.datasetIri(), "collection"));
        common(links);
        forms(path, form, links);
        links.add(new WebLink("/void.ttl", "describedby", GraphFormat.TURTLE.mediaType()));
        if (!form.equals(DocumentForm.PAGE)) {
            links.add(new WebLink(path + ".html", "describes", DocumentForm.PAGE.mediaType()));
        }
        return links;
    }

    /** The links of a page that lists things, or files. */
    List<WebLink> ofList(List<WebLink> items) {
        List<WebLink> links = new ArrayList<>();
        links.add(new WebLink(SCHEMA + "CollectionPage", "type"));
        published.authors().forEach(author -> links.add(new WebLink(author, "author")));
        links.add(new WebLink(published.datasetIri(), "collection"));
        common(links);
        links.addAll(items);
        links.add(new WebLink("/void.ttl", "describedby", GraphFormat.TURTLE.mediaType()));
        links.add(Linksets.link("/" + Published.CATALOGUE));
        return links;
    }

    /** The links of a file of the release. */
    List<WebLink> ofFile(ReleaseFile file) {
        List<WebLink> links = new ArrayList<>();
        links.add(new WebLink(SCHEMA + "Dataset", "type"));
        published.authors().forEach(author -> links.add(new WebLink(author, "author")));
        links.add(new WebLink(HOME, "collection", DocumentForm.PAGE.mediaType()));
        common(links);
        links.add(new WebLink("/void.ttl", "describedby", GraphFormat.TURTLE.mediaType()));
        if (file.name().equals("void.ttl")) {
            links.add(new WebLink(HOME, "describes", DocumentForm.PAGE.mediaType()));
        }
        links.add(Linksets.link("/" + Published.CATALOGUE));
        return links;
    }

    /** The dumps of the data, as items of a collection. */
    List<WebLink> items() {
        return published.dumps().stream()
                .map(file -> new WebLink(DumpHandler.PREFIX + file.name(), "item", file.mediaType()))
                .toList();
    }

    private void common(List<WebLink> links) {
        published.license().ifPresent(license -> links.add(new WebLink(license, "license")));
    }

    private static void forms(String path, DocumentForm form, List<WebLink> links) {
        for (DocumentForm each : DocumentForm.RDF_FIRST) {
            if (!each.equals(form)) {
                String address = path + "." + each.extension();
                links.add(new WebLink(address, "alternate", each.mediaType()));
                if (form.equals(DocumentForm.PAGE)) {
                    links.add(new WebLink(address, "describedby", each.mediaType()));
                }
            }
        }
    }

    /** Who made a thing, as far as its data say so; else who made the dataset. */
    private List<String> authors(Node subject) {
        List<String> own = published.union().stream(subject, Terms.CREATOR, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
        return own.isEmpty() ? published.authors() : own;
    }

    /** What the thing is in schema.org's terms, or else in those of the data, and what the page about it is. */
    private List<String> types(Node subject, boolean page) {
        TreeSet<String> types = new TreeSet<>();
        TreeSet<String> own = new TreeSet<>();
        published.describing(subject).stream()
                .flatMap(graph -> graph.stream(subject, KnownTerms.TYPE, Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isURI)
                .forEach(type -> {
                    own.add(type.getURI());
                    published.ontology().stream(type, RDFS.subClassOf.asNode(), Node.ANY)
                            .map(Triple::getObject)
                            .filter(Node::isURI)
                            .map(Node::getURI)
                            .filter(broader -> broader.startsWith(SCHEMA))
                            .forEach(types::add);
                });
        if (types.isEmpty()) {
            types.addAll(own);
        }
        if (page) {
            types.add(SCHEMA + "AboutPage");
        }
        return List.copyOf(types);
    }
}
