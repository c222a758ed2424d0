package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.materia.NodeProgram;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each shape read back by the rules of its own field. */
class ExportCommandTest {

    private static final String MORPHINE = """
            Morphine
            Morphine is an opioid analgesic used to treat pain. It has been studied for depression. It can cause nausea.
            It does not cause diarrhoea. It should not be used in people with asthma.
            It says "no", a comma, and more.
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static Path release = Path.of("");
    private static int claims;

    @BeforeAll
    static void build() throws IOException {
        release = folder.resolve("release");
        Path source = Files.writeString(folder.resolve("morphine.txt"), MORPHINE);
        Path other = Files.writeString(folder.resolve("warfarin.txt"), Articles.OMEGA);
        assertThat(Run.of("build", source.toString(), other.toString(), "-o", release.toString())
                        .code())
                .isZero();
        claims = (int) Files.readString(release.resolve("dataset.nt"))
                .lines()
                .filter(line -> line.endsWith("#type> <https://w3id.org/materia/ontology#Claim> ."))
                .count();
        assertThat(claims).isGreaterThan(6);
    }

    private static Path exported(String format) {
        Path to = folder.resolve(format);
        Run run = Run.of("export", release.toString(), "--format", format, "-o", to.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return to;
    }

    private static Graph graph(Path file, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).lang(lang).parse(graph);
        return graph;
    }

    @Test
    void inRdf12EachClaimReifiesItsTriple() {
        Path to = exported("rdf12");
        Graph plain = graph(release.resolve("dataset.nt"), Lang.NTRIPLES);
        Node reifies = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");

        Graph graph = graph(to.resolve("dataset.rdf12.nt"), Lang.NTRIPLES);

        assertThat(graph.size()).isEqualTo(plain.size() + claims);
        List<Triple> found = graph.stream(Node.ANY, reifies, Node.ANY).toList();
        assertThat(found).hasSize(claims).allSatisfy(reifier -> {
            assertThat(reifier.getObject().isTripleTerm()).isTrue();
            Triple triple = reifier.getObject().getTriple();
            assertThat(plain.contains(
                            reifier.getSubject(),
                            NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#object"),
                            triple.getObject()))
                    .isTrue();
        });
        assertThat(graph(to.resolve("dataset.rdf12.ttl"), Lang.TURTLE).isIsomorphicWith(graph))
                .isTrue();
    }

    @Test
    void rdf12IsReadByOthers() throws Exception {
        NodeProgram readers = NodeProgram.of("rdf12.mjs", "n3@2.13.12", "oxigraph@0.5.11");
        Path to = exported("rdf12");
        String counts = graph(to.resolve("dataset.rdf12.nt"), Lang.NTRIPLES).size() + " " + claims;

        assertThat(readers.run(to.resolve("dataset.rdf12.nt"), to.resolve("dataset.rdf12.ttl")))
                .containsExactly("n3 " + counts, "oxigraph " + counts, "n3 " + counts, "oxigraph " + counts);
    }

    /** The rules of Tabular Data on the Web that concern the table: columns, required cells, separators, datatypes. */
    @Test
    void theTableIsWhatItsDescriptionSays() throws IOException {
        Path to = exported("csv");
        JsonNode metadata = new ObjectMapper()
                .readTree(to.resolve("claims.csv-metadata.json").toFile());
        assertThat(metadata.get("@context").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(to.resolve(metadata.get("url").asText())).exists();
        assertThat(to.resolve("claims.csv")).content().contains("\r\n");

        try (Reader in = Files.newBufferedReader(to.resolve("claims.csv"))) {
            List<CSVRecord> rows = CSVFormat.RFC4180.parse(in).getRecords();
            JsonNode columns = metadata.at("/tableSchema/columns");
            List<String> titles = new ArrayList<>();
            columns.forEach(column -> titles.add(column.get("titles").asText()));
            assertThat(rows.get(0).toList()).isEqualTo(titles);
            assertThat(rows).hasSize(claims + 1);
            Set<String> keys = new HashSet<>();
            for (CSVRecord row : rows.subList(1, rows.size())) {
                assertThat(row.size()).isEqualTo(titles.size());
                assertThat(keys.add(row.get(titles.indexOf(
                                metadata.at("/tableSchema/primaryKey").asText()))))
                        .isTrue();
                for (int i = 0; i < titles.size(); i++) {
                    JsonNode column = columns.get(i);
                    assertThat(row.get(i).isEmpty() && column.path("required").asBoolean())
                            .isFalse();
                    String[] values = column.has("separator") ? row.get(i).split("\\|") : new String[] {row.get(i)};
                    for (String value : values) {
                        if (column.get("datatype").asText().equals("anyURI") && !value.isEmpty()) {
                            assertThat(URI.create(value).isAbsolute()).as(value).isTrue();
                        }
                    }
                }
            }
        }
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = List.of(lines.get(0).split("\t", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            assertThat(cells).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void theGraphKeepsTheRulesOfKgx() throws IOException {
        Path to = exported("kgx");
        String curie = "[A-Za-z][A-Za-z0-9._-]*:\\S+";
        Set<String> nodes = new HashSet<>();
        for (Map<String, String> node : table(to.resolve("nodes.tsv"))) {
            assertThat(node.get("id")).matches(curie);
            assertThat(node.get("category")).matches("biolink:[A-Z][A-Za-z]+");
            assertThat(node.get("name")).isNotBlank();
            assertThat(nodes.add(node.get("id"))).isTrue();
        }
        assertThat(nodes).contains("MESH:D009020", "MESH:D010146");
        List<Map<String, String>> edges = table(to.resolve("edges.tsv"));
        assertThat(edges).hasSize(claims);
        assertThat(edges.stream().map(edge -> edge.get("id"))).doesNotHaveDuplicates();
        Set<String> told = new TreeSet<>();
        for (Map<String, String> edge : edges) {
            assertThat(nodes).contains(edge.get("subject"), edge.get("object"));
            assertThat(edge.get("predicate")).matches("biolink:[a-z_]+");
            assertThat(edge.get("category")).matches("biolink:[A-Z][A-Za-z]+Association|biolink:Association");
            assertThat(edge.get("knowledge_level")).isIn("knowledge_assertion", "not_provided");
            assertThat(edge.get("agent_type")).isEqualTo("text_mining_agent");
            assertThat(edge.get("primary_knowledge_source")).matches("infores:[a-z-]+");
            assertThat(edge.get("supporting_text")).isNotBlank();
            assertThat(edge.get("negated")).isIn("", "true");
            if ("MESH:D009020".equals(edge.get("subject"))) {
                told.add(edge.get("predicate") + " " + edge.get("original_predicate") + " " + edge.get("negated"));
            }
        }
        assertThat(told)
                .contains(
                        "biolink:treats mat:treats ",
                        "biolink:studied_to_treat mat:investigatedFor ",
                        "biolink:has_side_effect mat:hasAdverseEffect ",
                        "biolink:has_side_effect mat:hasAdverseEffect true",
                        "biolink:contraindicated_in mat:contraindicatedIn ");
    }

    /** What the guidelines of nanopublications want, and the module RA of trusty URIs, computed in another way. */
    @Test
    void nanopublicationsAreWholeAndTrusty() throws Exception {
        Path file = exported("nanopubs").resolve("nanopubs.nq");
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(file).parse(data);
        String np = "http://www.nanopub.org/nschema#";
        Map<String, List<String>> statements = new LinkedHashMap<>();
        data.find().forEachRemaining(quad -> {
            String graph = quad.getGraph().getURI();
            String whole = graph.substring(0, graph.indexOf('#'));
            String code = whole.substring(whole.lastIndexOf('/') + 1);
            StringBuilder text = new StringBuilder();
            for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                text.append(
                                node.isURI()
                                        ? node.getURI().replace(code, " ")
                                        : (node.getLiteralLanguage().isEmpty()
                                                        ? "^" + node.getLiteralDatatypeURI()
                                                        : "@" + node.getLiteralLanguage())
                                                + " "
                                                + node.getLiteralLexicalForm()
                                                        .replace("\\", "\\\\")
                                                        .replace("\n", "\\n"))
                        .append('\n');
            }
            // literals stand behind IRIs; among literals of one kind the text decides
            statements.computeIfAbsent(whole, key -> new ArrayList<>()).add(text.toString());
        });
        assertThat(statements).hasSize(claims);
        for (String whole : statements.keySet()) {
            Node name = NodeFactory.createURI(whole);
            Node head = NodeFactory.createURI(whole + "#Head");
            for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
                Node graph = data.find(head, name, NodeFactory.createURI(np + part), Node.ANY)
                        .next()
                        .getObject();
                assertThat(data.getGraph(graph).isEmpty())
                        .as(whole + " " + part)
                        .isFalse();
            }
            assertThat(data.contains(
                            NodeFactory.createURI(whole + "#provenance"),
                            NodeFactory.createURI(whole + "#assertion"),
                            Node.ANY,
                            Node.ANY))
                    .isTrue();
            assertThat(data.contains(NodeFactory.createURI(whole + "#pubinfo"), name, Node.ANY, Node.ANY))
                    .isTrue();
            List<String> lines = new ArrayList<>(statements.getOrDefault(whole, List.of()));
            lines.sort((a, b) -> {
                String[] left = a.split("\n", -1);
                String[] right = b.split("\n", -1);
                for (int i = 0; i < 3; i++) {
                    if (!left[i].equals(right[i])) {
                        return left[i].compareTo(right[i]);
                    }
                }
                boolean literal = left[3].startsWith("^") || left[3].startsWith("@");
                boolean other = right[3].startsWith("^") || right[3].startsWith("@");
                return literal != other ? Boolean.compare(literal, other) : left[3].compareTo(right[3]);
            });
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("", lines).getBytes(StandardCharsets.UTF_8));
            assertThat(whole)
                    .endsWith("/RA" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        }
    }

    @Test
    void theSameReleaseGivesTheSameBytes() throws IOException {
        for (String format : List.of("csv", "kgx", "rdf12", "nanopubs")) {
            Path first = exported(format);
            Map<String, String> before = new LinkedHashMap<>();
            try (var files = Files.list(first)) {
                for (Path file : files.toList()) {
                    before.put(file.toString(), Files.readString(file));
                }
            }
            exported(format);
            for (Map.Entry<String, String> each : before.entrySet()) {
                assertThat(Path.of(each.getKey())).hasContent(each.getValue());
            }
        }
    }
}
