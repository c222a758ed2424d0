package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.release.ReleaseFile;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** The dataset in schema.org's terms, as search engines for data read it: a {@code Dataset} with its downloads. */
record DatasetJson(Published published) {

    /** The description, as JSON-LD. */
    JsonObject json() {
        Node dataset = NodeFactory.createURI(published.datasetIri());
        JsonObject json = new JsonObject();
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
        JsonArray keywords = new JsonArray();
        texts(dataset, DCAT.keyword.asNode()).forEach(keywords::add);
        json.put("keywords", keywords);
        JsonArray downloads = new JsonArray();
        published.release().files().stream()
                .filter(file -> file.dumpFormat().isPresent())
                .forEach(file -> downloads.add(download(file)));
        json.put("distribution", downloads);
        return json;
    }

    private JsonObject download(ReleaseFile file) {
        JsonObject download = new JsonObject();
        download.put("@type", "DataDownload");
        download.put("name", file.name());
        download.put("contentUrl", published.base() + DumpHandler.PREFIX.substring(1) + file.name());
        download.put("encodingFormat", file.mediaType());
        download.put("contentSize", file.bytes() + " B");
        download.put("sha256", file.sha256());
        return download;
    }

    private void agent(JsonObject json, String name, Node dataset, Node property) {
        published.catalogue().stream(dataset, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .findFirst()
                .ifPresent(agent -> {
                    JsonObject said = new JsonObject();
                    said.put("@type", "Organization");
                    said.put("@id", agent.getURI());
                    put(said, "name", texts(agent, FOAF.name.asNode()));
                    json.put(name, said);
                });
    }

    private static void put(JsonObject json, String name, List<String> texts) {
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
