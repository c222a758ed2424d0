package dev.materia.release.export;

import dev.materia.claim.Certainty;
import dev.materia.claim.Predicate;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.Prefixes;
import dev.materia.release.Release;
import dev.materia.release.claim.ClaimTable;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.source.ShippedFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * {@code nodes.tsv} and {@code edges.tsv} as the Knowledge Graph Exchange format has them, with Biolink's categories
 * and predicates. A thing that is exactly one of MeSH goes by that, so that graphs join; any other goes by its address
 * here.
 */
final class KgxExport {

    private static final List<String> NODE_COLUMNS = List.of("id", "category", "name", "xref", "iri", "provided_by");

    private static final List<String> EDGE_COLUMNS = List.of(
            "id",
            "subject",
            "predicate",
            "object",
            "category",
            "negated",
            "knowledge_level",
            "agent_type",
            "primary_knowledge_source",
            "publications",
            "supporting_text",
            "original_predicate",
            "certainty",
            "circumstance",
            "qualifiers",
            "claim");

    private static final String DISEASE = "biolink:DiseaseOrPhenotypicFeature";

    /** What Biolink's guide asks of agents that read texts: they cannot say what kind of knowledge a sentence is. */
    private static final String KNOWLEDGE_LEVEL = "not_provided";

    private static final String SOURCE = "infores:materia";

    private static final Map<String, List<String>> PREDICATES = table("kgx-predicates.tsv");
    private static final Map<String, List<String>> CATEGORIES = table("kgx-categories.tsv");

    private final Release release;
    private final Prefixes prefixes;
    private final Writer nodes;
    private final Writer edges;
    private final Set<String> known = new HashSet<>();

    private KgxExport(Release release, Writer nodes, Writer edges) {
        this.release = release;
        this.nodes = nodes;
        this.edges = edges;
        prefixes = release.prefixes();
    }

    /** The rows of a table by their first cells. */
    private static Map<String, List<String>> table(String name) {
        return ShippedFile.rows("export/" + name).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row));
    }

    static List<Path> write(Release release, Path folder) throws IOException {
        Path nodeFile = folder.resolve("nodes.tsv");
        Path edgeFile = folder.resolve("edges.tsv");
        try (Writer nodes = Files.newBufferedWriter(nodeFile);
                Writer edges = Files.newBufferedWriter(edgeFile)) {
            KgxExport export = new KgxExport(release, nodes, edges);
            line(nodes, NODE_COLUMNS);
            line(edges, EDGE_COLUMNS);
            MonographClaims.each(release, (graph, reader, claims) -> {
                for (Node claim : claims) {
                    Optional<PublishedClaim> read = reader.read(claim);
                    if (read.isPresent()) {
                        export.edge(graph, read.get());
                    }
                }
            });
        }
        return List.of(nodeFile, edgeFile);
    }

    private void edge(Graph graph, PublishedClaim claim) throws IOException {
        String property =
                claim.predicate().startsWith(Mat.NS) ? claim.predicate().substring(Mat.NS.length()) : "";
        boolean studied = isOnlyStudied(property, claim);
        List<String> biolink = PREDICATES.getOrDefault(
                studied ? Predicate.INVESTIGATED_FOR.localName() : property,
                List.of(property, "biolink:related_to", "biolink:Association", ""));
        boolean negated = !studied && claim.denied() != biolink.get(3).equals("negated");
        line(
                edges,
                List.of(
                        "urn:uuid:" + uuid(claim.id()),
                        node(graph, claim.subject()),
                        biolink.get(1),
                        node(graph, claim.object()),
                        association(graph, claim.object(), biolink.get(2)),
                        negated ? "true" : "",
                        KNOWLEDGE_LEVEL,
                        "text_mining_agent",
                        SOURCE,
                        join(claim.evidence().stream().flatMap(iri -> publication(graph, iri))),
                        join(claim.sentences().stream().map(PublishedClaim.Sentence::text)),
                        prefixes.curie(claim.predicate()).orElse(claim.predicate()),
                        claim.certainty(),
                        claim.circumstance(),
                        join(claim.contexts().stream().map(PublishedClaim.Limit::text)),
                        claim.id()));
    }

    /** A use that is affirmed as under study, or denied to fail, is not said to work: it was studied. */
    private static boolean isOnlyStudied(String property, PublishedClaim claim) {
        return claim.denied()
                ? property.equals(Predicate.INEFFECTIVE_FOR.localName())
                : property.equals(Predicate.TREATS.localName())
                        && claim.certainty().equals(Certainty.INVESTIGATIONAL.localName());
    }

    /** The associations of Biolink with a disease or a phenotype take nothing else as object. */
    private static String association(Graph graph, PublishedClaim.Thing object, String association) {
        return association.endsWith("DiseaseOrPhenotypicFeatureAssociation")
                        && !category(graph, NodeFactory.createURI(object.iri())).equals(DISEASE)
                ? "biolink:Association"
                : association;
    }

    /** A name-based UUID: KGX wants an id of its own for each edge, and the same each time. */
    private static String uuid(String iri) {
        return UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String node(Graph graph, PublishedClaim.Thing thing) throws IOException {
        Node node = NodeFactory.createURI(thing.iri());
        String id = graph.stream(node, SKOS.exactMatch.asNode(), Node.ANY)
                .map(match -> match.getObject().toString())
                .flatMap(iri -> external(iri).stream())
                .sorted()
                .findFirst()
                .orElseGet(() -> own(thing.iri()));
        if (known.add(id)) {
            line(
                    nodes,
                    List.of(
                            id,
                            category(graph, node),
                            thing.label(),
                            join(Stream.concat(
                                            Stream.of(own(thing.iri())),
                                            thing.matches().stream()
                                                    .map(iri -> external(iri).orElse(iri)))
                                    .filter(each -> !each.equals(id))),
                            thing.iri(),
                            SOURCE));
        }
        return id;
    }

    /** {@code MESH:D001418}: Biolink writes prefixes of identifiers in capitals. */
    private Optional<String> external(String iri) {
        return iri.startsWith(release.base())
                ? Optional.empty()
                : prefixes.curie(iri).map(curie -> {
                    int colon = curie.indexOf(':');
                    return curie.substring(0, colon).toUpperCase(Locale.ROOT) + curie.substring(colon);
                });
    }

    private String own(String iri) {
        return iri.startsWith(release.base())
                ? "MATERIA:" + iri.substring(release.base().length())
                : iri;
    }

    private static String category(Graph graph, Node node) {
        return CATEGORIES.values().stream()
                .filter(row -> graph.contains(node, Terms.TYPE, Mat.term(row.get(0))))
                .map(row -> row.get(1))
                .findFirst()
                .orElse("biolink:NamedThing");
    }

    private static Stream<String> publication(Graph graph, String iri) {
        Node node = NodeFactory.createURI(iri);
        List<String> known = Stream.concat(
                        texts(graph, node, Terms.PMID).map(id -> "PMID:" + id),
                        texts(graph, node, Terms.DOI).map(id -> "DOI:" + id))
                .toList();
        return known.isEmpty() ? Stream.of(iri) : known.stream().limit(1);
    }

    private static Stream<String> texts(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }

    private static String join(Stream<String> values) {
        return String.join(
                ClaimTable.SEPARATOR,
                values.map(value -> value.replace(ClaimTable.SEPARATOR, ClaimTable.SEPARATOR_IN_VALUES))
                        .distinct()
                        .toList());
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(String.join(
                        "\t",
                        cells.stream()
                                .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                                .toList())
                + "\n");
    }
}
