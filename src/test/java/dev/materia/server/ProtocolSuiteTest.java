package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.mapping.Iris;
import dev.materia.release.Catalogue;
import dev.materia.release.Release;
import dev.materia.release.ReleaseWriter;
import dev.materia.validation.ShaclGate;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The W3C's tests of the SPARQL 1.1 Protocol, as their manifest has them: every query test passes, and every request of
 * an update test that updates is refused. Then those of the service description.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolSuiteTest {

    private static final Path SUITE = Path.of("../shared/data/suites/w3c-rdf-tests/sparql/sparql11");
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String STATUS = "http://www.w3.org/2011/http-statusCodes#StatusCode";

    @TempDir
    static Path folder;

    private Model manifest = ModelFactory.createDefaultModel();
    private MateriaServer server;
    private Client client;

    @BeforeAll
    void start() throws Exception {
        assumeTrue(Files.isDirectory(SUITE), "the W3C's tests are not here");
        manifest = read("protocol");
        server = MateriaServer.start(release(), ServerOptions.onPort(0));
        client = new Client(server.address());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Model read(String part) {
        Path file = SUITE.resolve(part).resolve("manifest.ttl").toAbsolutePath();
        return RDFDataMgr.loadModel(file.toUri().toString(), Lang.TURTLE);
    }

    /** A release with all graphs that the manifest's tests want. */
    private Release release() throws Exception {
        Graph union = GraphFactory.createDefaultGraph();
        DatasetGraph data = new DatasetGraphMapLink(union);
        manifest.listObjectsOfProperty(manifest.createProperty(UT, "graphData")).forEachRemaining(wanted -> {
            String name = wanted.asResource().getProperty(RDFS.label).getString();
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(wanted.asResource()
                            .getPropertyResourceValue(manifest.createProperty(UT, "graph"))
                            .getURI())
                    .parse(graph);
            graph.stream().forEach(triple -> {
                union.add(triple);
                data.add(Quad.create(NodeFactory.createURI(name), triple));
            });
        });
        assertThat(union.size()).isEqualTo(3);
        Iris iris = new Iris(SmallRelease.BASE);
        new ReleaseWriter(new Catalogue(iris, "Graphs of a test", null, null), 1)
                .write(new ShaclGate(iris).force(data), List.of(), folder);
        return Release.open(folder);
    }

    private static List<Resource> entries(Model manifest) {
        RDFNode list = manifest.listObjectsOfProperty(manifest.createProperty(MF, "entries"))
                .next();
        return list.as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asResource)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> protocol() {
        List<Resource> tests = entries(manifest);
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream()
                .map(test ->
                        DynamicTest.dynamicTest(test.getLocalName() + ": " + text(test, MF + "name"), () -> run(test)));
    }

    private void run(Resource test) throws Exception {
        List<RDFNode> requests = test.getPropertyResourceValue(manifest.createProperty(MF, "action"))
                .getPropertyResourceValue(manifest.createProperty(HT, "requests"))
                .as(RDFList.class)
                .asJavaList();
        assertThat(requests).isNotEmpty();
        // what such a test asks afterwards is whether the update was made
        boolean updates = !test.getLocalName().startsWith("bad_")
                && requests.stream().anyMatch(request -> isUpdate(request.asResource()));
        for (RDFNode each : requests) {
            Resource request = each.asResource();
            HttpResponse<String> answer = Client.send(http(request));
            if (!updates) {
                check(request, answer);
            } else if (isUpdate(request)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                assertThat(answer.body()).contains("\"read-only\"").contains("takes no updates");
            }
        }
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
        assertThat(client.query("SELECT * { ?s ?p ?o }", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(1 + 3);
    }

    private static String text(Resource subject, String property) {
        Statement statement = subject.getProperty(subject.getModel().createProperty(property));
        return statement == null ? "" : statement.getString();
    }

    private List<String[]> headers(Resource request) {
        Statement list = request.getProperty(manifest.createProperty(HT, "headers"));
        List<String[]> headers = new ArrayList<>();
        if (list != null) {
            list.getObject()
                    .as(RDFList.class)
                    .asJavaList()
                    .forEach(header -> headers.add(new String[] {
                        text(header.asResource(), HT + "fieldName"), text(header.asResource(), HT + "fieldValue")
                    }));
        }
        return headers;
    }

    private boolean isUpdate(Resource request) {
        return headers(request).stream().anyMatch(header -> header[1].startsWith("application/sparql-update"))
                || body(request).startsWith("update=");
    }

    private String body(Resource request) {
        Resource body = request.getPropertyResourceValue(manifest.createProperty(HT, "body"));
        return body == null ? "" : text(body, CNT + "chars");
    }

    /** The request as the manifest has it, sent to our endpoint in place of the manifest's. */
    private HttpRequest.Builder http(Resource request) {
        String path = text(request, HT + "absolutePath");
        assertThat(path).startsWith("/sparql/");
        URI address = URI.create(server.address() + "sparql" + path.substring("/sparql/".length()));
        HttpRequest.Builder http = HttpRequest.newBuilder(address);
        headers(request).forEach(header -> http.header(header[0], header[1]));
        Resource body = request.getPropertyResourceValue(manifest.createProperty(HT, "body"));
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(
                        body(request), Charset.forName(text(body, CNT + "characterEncoding")));
        return http.method(text(request, HT + "methodName"), publisher);
    }

    private void check(Resource request, HttpResponse<String> answer) {
        Resource wanted = request.getPropertyResourceValue(manifest.createProperty(HT, "resp"));
        List<String> classes = wanted.listProperties(manifest.createProperty(MF, "expectedStatus"))
                .mapWith(status -> status.getResource().getURI().substring(STATUS.length()))
                .toList();
        assertThat(classes).isNotEmpty();
        assertThat(classes).as(answer.statusCode() + " " + answer.body()).contains(answer.statusCode() / 100 + "xx");
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        switch (text(wanted, MF + "expectedFormat")) {
            case "boolean" ->
                assertThat(type).isIn("application/sparql-results+xml", "application/sparql-results+json");
            case "tabular" ->
                assertThat(type)
                        .isIn(
                                "application/sparql-results+xml",
                                "application/sparql-results+json",
                                "text/csv",
                                "text/tab-separated-values");
            case "RDF" ->
                assertThat(type)
                        .isIn("application/rdf+xml", "text/turtle", "application/n-triples", "application/ld+json");
            case "" -> assertThat(answer.statusCode()).isGreaterThanOrEqualTo(200);
            default ->
                assertThat(type).as("a format that this test does not know").isNull();
        }
        Statement truth = wanted.getProperty(manifest.createProperty(MF, "expectedBoolean"));
        if (truth != null) {
            assertThat(answer.body()).containsPattern("\"boolean\"\\s*:\\s*" + truth.getBoolean());
        }
    }

    @TestFactory
    Stream<DynamicTest> serviceDescription() {
        return entries(read("service-description")).stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.getLocalName() + ": " + text(test, MF + "name"), () -> describe(test.getLocalName())));
    }

    private Model description() {
        HttpResponse<String> answer = client.get("/sparql", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        Model description = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(description);
        return description;
    }

    private void describe(String test) {
        Model description = description();
        Resource endpoint = description.createResource(server.address() + "sparql");
        switch (test) {
            case "returns-rdf" -> assertThat(description.isEmpty()).isFalse();
            case "has-endpoint-triple" ->
                assertThat(description.contains(null, description.createProperty(SD, "endpoint"), endpoint))
                        .isTrue();
            case "conforms-to-schema" -> conforms(description);
            default -> throw new AssertionError("a test that this class does not know: " + test);
        }
    }

    /** Domains, ranges and cardinalities of the vocabulary that its specification states. */
    private static void conforms(Model description) {
        String rules = """
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                ASK {
                  { ?service sd:endpoint ?e FILTER NOT EXISTS { ?service a sd:Service } }
                  UNION { ?service a sd:Service FILTER NOT EXISTS { ?service sd:endpoint ?e } }
                  UNION { ?service sd:endpoint ?e FILTER(!isIRI(?e)) }
                  UNION { ?service sd:supportedLanguage ?l FILTER(?l NOT IN (sd:SPARQL10Query, sd:SPARQL11Query, sd:SPARQL11Update)) }
                  UNION { ?service sd:defaultDataset ?d FILTER NOT EXISTS { ?d a sd:Dataset } }
                  UNION { ?d a sd:Dataset FILTER NOT EXISTS { ?d sd:defaultGraph ?g } }
                  UNION { ?d sd:defaultGraph ?g FILTER NOT EXISTS { ?g a sd:Graph } }
                  UNION { ?d sd:namedGraph ?g FILTER NOT EXISTS { ?g a sd:NamedGraph ; sd:name ?n FILTER(isIRI(?n)) } }
                  UNION { ?service sd:resultFormat ?f FILTER(!isIRI(?f)) }
                  UNION { ?service sd:defaultDataset ?a, ?b FILTER(?a != ?b) }
                }""";
        assertThat(QueryExecution.model(description).query(rules).ask()).isFalse();
        assertThat(description
                        .listSubjectsWithProperty(description.createProperty(SD, "endpoint"))
                        .toList())
                .hasSize(1);
    }

    @Test
    void theReleaseHasTheGraphsOfTheManifest() {
        assertThat(client.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(1 + 3);
    }
}
