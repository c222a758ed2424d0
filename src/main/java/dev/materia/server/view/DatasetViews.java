package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.ReleaseFile;
import dev.materia.server.claim.ClaimsHandler;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import dev.materia.server.page.ThingPage;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** The dataset as a whole: for people, and in schema.org's terms for search engines. */
record DatasetViews(GraphReader facts) {

    private static final String VOID = "http://rdfs.org/ns/void#";

    private Published published() {
        return facts.published();
    }

    /** The page: what the release is, what it holds, and where to get it. */
    ThingPage page(String path) {
        Node dataset = NodeFactory.createURI(published().datasetIri());
        List<Fact> lines = new ArrayList<>();
        String version = published().release().versionTag();
        GraphReader.add(lines, "Version", ConceptViews.plain(List.of(version)));
        Map<String, Node> dates = new LinkedHashMap<>();
        dates.put("Published", DCTerms.issued.asNode());
        dates.put("Changed", DCTerms.modified.asNode());
        dates.forEach((name, property) -> GraphReader.add(lines, name, ConceptViews.plain(texts(dataset, property))));
        Map<String, Node> agents = new LinkedHashMap<>();
        agents.put("Publisher", DCTerms.publisher.asNode());
        agents.put("Made by", DCTerms.creator.asNode());
        agents.forEach((name, property) -> GraphReader.add(lines, name, agents(dataset, property)));
        GraphReader.add(
                lines,
                "Licence",
                published()
                        .license()
                        .map(iri -> List.of(new Link(iri, iri)))
                        .orElse(List.of(new Link("none named", null))));
        GraphReader.add(lines, "Holds", partitions(dataset));
        GraphReader.add(
                lines,
                "Linked to",
                facts.links(objects(dataset, VOID + "subset").stream()
                        .flatMap(set -> objects(set, VOID + "objectsTarget").stream())
                        .filter(target ->
                                !target.toString().startsWith(published().base()))
                        .distinct()
                        .toList()));
        GraphReader.add(
                lines,
                "Vocabularies",
                objects(dataset, VOID + "vocabulary").stream()
                        .map(each -> new Link(each.toString(), each.toString()))
                        .toList());
        GraphReader.add(lines, "Keywords", ConceptViews.plain(texts(dataset, DCAT.keyword.asNode())));
        GraphReader.add(lines, "To begin with", facts.links(objects(dataset, VOID + "exampleResource")));
        GraphReader.add(
                lines,
                "Get it",
                List.of(
                        new Link("Downloads", DumpHandler.PREFIX),
                        new Link("SPARQL", "/sparql"),
                        new Link("Claims as CSV and JSON", "/claims"),
                        new Link("Description in VoID and DCAT", "/void.ttl")));
        GraphReader.add(
                lines,
                "Quality",
                List.of(
                        new Link("Shapes", "/shapes"),
                        new Link("Validation", "/validation"),
                        new Link("Changes", "/changes")));
        return new ThingPage(
                new Frames(facts).of(dataset, path, ""),
                texts(dataset, DCTerms.description.asNode()).stream()
                        .findFirst()
                        .orElse(""),
                lines,
                List.of());
    }

    /** What there are most of first: "6,028 claims". */
    private List<Link> partitions(Node dataset) {
        Map<String, String> lists = new LinkedHashMap<>();
        Published.KINDS.forEach((path, kind) -> lists.put(kind, path));
        lists.put("Claim", ClaimsHandler.ADDRESS);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Node part : objects(dataset, VOID + "classPartition")) {
            objects(part, VOID + "class").stream()
                    .filter(each -> each.toString().startsWith(Mat.NS))
                    .forEach(each -> objects(part, VOID + "entities")
                            .forEach(count ->
                                    counts.put(GraphReader.local(each), Long.valueOf(count.getLiteralLexicalForm()))));
        }
        List<Link> links = new ArrayList<>(counts.entrySet().stream()
                .filter(each -> lists.containsKey(each.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new Link(
                        String.format(Locale.ROOT, "%,d ", each.getValue())
                                + (each.getValue() == 1
                                        ? GraphReader.words(each.getKey())
                                        : Frames.plural(each.getKey()).toLowerCase(Locale.ROOT)),
                        lists.get(each.getKey())))
                .toList());
        links.add(new Link(
                String.format(Locale.ROOT, "%,d triples", published().union().size()), DumpHandler.PREFIX));
        return links;
    }

    private List<Link> agents(Node dataset, Node property) {
        return objects(dataset, property.getURI()).stream()
                .map(agent -> {
                    List<String> names = texts(agent, FOAF.name.asNode());
                    boolean own = !agent.isURI()
                            || agent.getURI().startsWith(published().base());
                    String name = names.isEmpty() ? agent.toString() : names.get(0);
                    return own ? new Link(name, null) : facts.link(name, agent);
                })
                .toList();
    }

    private List<Node> objects(Node subject, String property) {
        return published().catalogue().stream(subject, NodeFactory.createURI(property), Node.ANY)
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** The description, as JSON-LD. */
    Map<String, Object> json() {
        Node dataset = NodeFactory.createURI(published().datasetIri());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", Terms.SCHEMA);
        json.put("@type", "Dataset");
        json.put("@id", published().datasetIri());
        json.put("identifier", published().datasetIri());
        json.put("url", published().base());
        put(json, "name", texts(dataset, DCTerms.title.asNode()));
        put(json, "description", texts(dataset, DCTerms.description.asNode()));
        json.put("version", published().release().versionTag());
        json.put("isAccessibleForFree", true);
        put(json, "datePublished", texts(dataset, DCTerms.issued.asNode()));
        put(json, "dateModified", texts(dataset, DCTerms.modified.asNode()));
        published().license().ifPresent(license -> json.put("license", license));
        agent(json, "creator", dataset, DCTerms.creator.asNode());
        agent(json, "publisher", dataset, DCTerms.publisher.asNode());
        List<Object> keywords = new ArrayList<>();
        texts(dataset, DCAT.keyword.asNode()).forEach(keywords::add);
        json.put("keywords", keywords);
        List<Object> downloads = new ArrayList<>();
        published().release().files().stream()
                .filter(file -> file.dumpFormat().isPresent())
                .forEach(file -> downloads.add(download(file)));
        json.put("distribution", downloads);
        return json;
    }

    private Map<String, Object> download(ReleaseFile file) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("name", file.name());
        download.put("contentUrl", published().base() + DumpHandler.PREFIX.substring(1) + file.name());
        download.put("encodingFormat", file.mediaType());
        download.put("contentSize", file.bytes() + " B");
        download.put("sha256", file.sha256());
        return download;
    }

    private void agent(Map<String, Object> json, String name, Node dataset, Node property) {
        published().catalogue().stream(dataset, property, Node.ANY)
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
        return published().catalogue().stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }
}
