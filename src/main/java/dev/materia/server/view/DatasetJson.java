package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.release.ReleaseFile;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** The dataset in schema.org's terms, as search engines for data read it: a {@code Dataset} with its downloads. */
record DatasetJson(Published published) {

    /** The description, as JSON-LD. */
    Map<String, Object> json() {
        Node dataset = NodeFactory.createURI(published.datasetIri());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", Terms.SCHEMA);
        json.put("@type", "Dataset");
        json.put("@id", published.datasetIri());
        json.put("identifier", published.datasetIri());
        json.put("url", published.base());
        put(json, "name", texts(dataset, DCTerms.title.asNode()));
        put(json, "description", texts(dataset, DCTerms.description.asNode()));
        json.put("version", published.release().versionTag());
        json.put("isAccessibleForFree", true);
        put(json, "datePublished", texts(dataset, DCTerms.issued.asNode()));
        put(json, "dateModified", texts(dataset, DCTerms.modified.asNode()));
        published.license().ifPresent(license -> json.put("license", license));
        agent(json, "creator", dataset, DCTerms.creator.asNode());
        agent(json, "publisher", dataset, DCTerms.publisher.asNode());
        List<Object> keywords = new ArrayList<>();
        texts(dataset, DCAT.keyword.asNode()).forEach(keywords::add);
        json.put("keywords", keywords);
        List<Object> downloads = new ArrayList<>();
        published.release().files().stream()
                .filter(file -> file.dumpFormat().isPresent())
                .forEach(file -> downloads.add(download(file)));
        json.put("distribution", downloads);
        return json;
    }

    private Map<String, Object> download(ReleaseFile file) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("name", file.name());
        download.put("contentUrl", published.base() + DumpHandler.PREFIX.substring(1) + file.name());
        download.put("encodingFormat", file.mediaType());
        download.put("contentSize", file.bytes() + " B");
        download.put("sha256", file.sha256());
        return download;
    }

    private void agent(Map<String, Object> json, String name, Node dataset, Node property) {
        published.catalogue().stream(dataset, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .findFirst()
                .ifPresent(agent -> {
                    Map<String, Object> said = new LinkedHashMap<>();
                    said.put("@type", "Organization");
                    said.put("@id", agent.getURI());
                    put(said, "name", texts(agent, FOAF.name.asNode()));
                    json.put(name, said);
                });
    }

    private static void put(Map<String, Object> json, String name, List<String> texts) {
        texts.stream().findFirst().ifPresent(text -> json.put(name, text));
    }

    private List<String> texts(Node subject, Node property) {
        return published.catalogue().stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }
}
