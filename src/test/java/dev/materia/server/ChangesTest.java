package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import dev.materia.release.VersionOptions;
import dev.materia.release.change.History;
import dev.materia.server.site.StaticSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The second release of a folder, and what the server says of the first. */
@Timeout(120)
class ChangesTest {

    private static final String CLAIM = """
            <https://w3id.org/materia/monograph/third> {
              <https://w3id.org/materia/drug/third> rdfs:label "third"@en .
              <https://w3id.org/materia/claim/%s> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/third> ; rdf:predicate mat:treats ;
                rdf:object <https://w3id.org/materia/condition/spasticity> ; mat:polarity mat:%s .
              %s
            }
            """;

    private static final String FIRST =
            CLAIM.formatted("aaaaaaaaaaaaaaaa", "Affirmed", "<https://w3id.org/materia/condition/x> a mat:Condition .");
    private static final String SECOND = CLAIM.formatted("bbbbbbbbbbbbbbbb", "Denied", "");

    @TempDir
    private Path folder = Path.of("");

    private Release older;
    private Release newer;
    private MateriaServer server;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        Path place = folder.resolve("release");
        older = SmallRelease.in(place, FIRST);
        String before = older.version();
        newer = replaced(SECOND);
        assertThat(newer.version()).isNotEqualTo(before);
        server = MateriaServer.start(newer, ServerOptions.onPort(0));
        client = new Client(server.address());
    }

    private Release replaced(String text) throws Exception {
        return replaced(text, VersionOptions.NONE);
    }

    private Release replaced(String text, VersionOptions version) throws Exception {
        Path place = folder.resolve("release");
        return History.of(place)
                .replacing(
                        3,
                        () -> {
                            try {
                                return SmallRelease.in(place, text, version);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        problem -> {
                            throw new AssertionError(problem.toString());
                        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClaimThatIsGoneNamesWhatReplacedIt() {
        HttpResponse<String> gone = client.get("/claim/aaaaaaaaaaaaaaaa", "Accept", "application/json");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("/claim/bbbbbbbbbbbbbbbb");
        assertThat(gone.headers().firstValue("Link").orElse(""))
                .contains("/claim/bbbbbbbbbbbbbbbb>", "successor-version");

        assertThat(client.get("/claim/aaaaaaaaaaaaaaaa.html").statusCode()).isEqualTo(410);
        assertThat(client.get("/condition/x").body())
                .contains("Nothing replaces it", "described by an earlier release only", "/changes");
        assertThat(client.get("/condition/never-was").statusCode()).isEqualTo(404);
        assertThat(client.get("/claim/bbbbbbbbbbbbbbbb.ttl").statusCode()).isEqualTo(200);
    }

    @Test
    void changesAreAPageAListAndAFeed() throws Exception {
        assertThat(client.get("/changes", "Accept", "text/html").body()).contains("1 changed", "/update.ru");
        assertThat(client.get("/changes", "Accept", "text/html").body())
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
        assertThat(client.get("/changes.json").body())
                .contains(older.version(), newer.version(), "\"claimsChanged\":1", "0 claims added");
        HttpResponse<String> paged = client.get("/changes.json?limit=1");
        assertThat(paged.headers().firstValue("X-Total-Count")).hasValue("1");
        assertThat(client.get("/changes.json?offset=1").body()).isEqualTo("[]\n");
        for (String wrong : List.of("limit=0", "since=yesterday")) {
            assertThat(client.get("/changes.json?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }

        HttpResponse<String> atom = client.get("/changes", "Accept", "application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(1);
        assertThat(client.get(
                                "/changes.atom",
                                "If-None-Match",
                                atom.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theFeedIsOfTheSourcesAndNotOfTheClock() {
        String feed = client.get("/changes.atom").body();
        String key = older.version() + "-" + newer.version();

        assertThat(feed)
                .contains(
                        "<id>https://w3id.org/materia/changes/" + key + "/</id>", "<author><name>Example Press</name>")
                .containsPattern("<updated>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z</updated>");
        assertThat(client.get("/changes.json").body())
                .containsPattern("\"published\":\"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z\"");
        for (String address : List.of("/changes", "/changes.ttl", "/changes/" + key + "/change.ttl")) {
            HttpResponse<String> description = client.get(address, "Accept", "text/turtle");
            assertThat(description.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/turtle");
            assertThat(description.body()).contains("<https://w3id.org/materia/changes/" + key + "/> a dcat:Dataset");
        }
    }

    @Test
    void aChangeIsAPage() {
        String address = "/changes/" + older.version() + "-" + newer.version() + "/";
        HttpResponse<String> page = client.get(address, "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<strong>changed</strong>", "polarity: Affirmed → Denied", address + "changes.md")
                .contains("href=\"/claim/bbbbbbbbbbbbbbbb\"");
        assertThat(client.get(address, "Accept", "text/markdown").headers().firstValue("Location"))
                .hasValue(address + "changes.md");
    }

    @Test
    void alternatingReleasesHaveAddressesOfTheirOwn() throws Exception {
        List<String> texts = List.of(FIRST, SECOND, FIRST, SECOND);
        for (String text : texts) {
            newer = replaced(text);
        }
        server.change(newer);

        String feed = client.get("/changes.atom").body();
        List<String> ids = Pattern.compile("<id>([^<]*)</id>")
                .matcher(feed)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        for (String id : ids.subList(1, 6)) {
            String address = id.replace("https://w3id.org/materia", "");
            assertThat(client.get(address + "change.ttl").body()).contains("<" + id + "> a dcat:Dataset");
        }
        String latest = ids.get(1).replace("https://w3id.org/materia", "");
        assertThat(client.get("/changes/" + newer.version() + "/change.ttl").body())
                .isEqualTo(client.get(latest + "change.ttl").body());
    }

    /** Its links lead from file to file, and what only a server has is not spoken of. */
    @Test
    void aSiteOfFilesHasTheChanges() throws Exception {
        Path site = folder.resolve("site");
        StaticSite.write(newer, site, (step, done, known) -> {});
        String key = older.version() + "-" + newer.version();

        String feed = Files.readString(site.resolve("changes.atom"));
        assertThat(feed)
                .doesNotContain("127.0.0.1")
                .contains("href=\"changes.html\"", "href=\"changes/" + key + "/index.html\"");
        assertThat(Files.readString(site.resolve("changes.json"))).contains("\"changes/" + key + "/update.ru\"");
        assertThat(Files.readString(site.resolve("changes.html")))
                .contains("changes/" + key + "/changes.md")
                .doesNotContain("Earlier releases");
        assertThat(site.resolve("release")).doesNotExist();
        assertThat(Files.readString(site.resolve("index.html")))
                .contains("This release")
                .doesNotContain("Change it in the editor", "Endpoint", "All results");
    }

    @Test
    void whatIsGoneIsSaidInRdfToo() {
        for (String[] way : List.of(
                new String[] {"/claim/aaaaaaaaaaaaaaaa", "text/turtle"},
                new String[] {"/claim/aaaaaaaaaaaaaaaa.ttl", "*/*"})) {
            HttpResponse<String> gone = client.get(way[0], "Accept", way[1]);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(gone.body(), Lang.TURTLE).parse(graph);
            Node claim = NodeFactory.createURI("https://w3id.org/materia/claim/aaaaaaaaaaaaaaaa");
            assertThat(graph.contains(
                            claim,
                            DCTerms.isReplacedBy.asNode(),
                            NodeFactory.createURI("https://w3id.org/materia/claim/bbbbbbbbbbbbbbbb")))
                    .isTrue();
            assertThat(graph.contains(
                            claim,
                            OWL2.deprecated.asNode(),
                            NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)))
                    .isTrue();
        }
        assertThat(client.get("/condition/x", "Accept", "application/n-triples").body())
                .isEqualTo("<https://w3id.org/materia/condition/x> <http://www.w3.org/2002/07/owl#deprecated>"
                        + " \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n");
    }

    @Test
    void aTagLeadsToItsRelease() throws Exception {
        Release tagged = replaced(FIRST, new VersionOptions("2026-11", null));
        server.change(tagged);
        assertThat(client.get("/release/2026-11/dataset.nt").headers().firstValue("Location"))
                .hasValue("/dump/dataset.nt");
        assertThat(client.get("/changes/2026-11/update.ru").statusCode()).isEqualTo(200);

        server.change(replaced(SECOND));
        assertThat(client.get("/release/2026-11/dataset.nt").headers().firstValue("Location"))
                .hasValue("/release/" + tagged.version() + "/dataset.nt");
        assertThat(client.get("/release/2025-01/").statusCode()).isEqualTo(404);
        assertThat(client.get("/changes//").statusCode()).isBetween(300, 499);
    }

    @Test
    void theFilesAboutAChangeAreServed() {
        String address = "/changes/" + newer.version() + "/";
        assertThat(client.get(address + "update.ru").body()).contains("DELETE DATA", "INSERT DATA");
        assertThat(client.get(address + "claims.jsonl", "Range", "bytes=0-1").statusCode())
                .isEqualTo(206);
        assertThat(client.get(address + "../../../release/SHA256SUMS").statusCode())
                .isBetween(400, 499);
        assertThat(client.get(address + "..%2f..%2fSHA256SUMS").statusCode()).isBetween(400, 499);
        assertThat(client.get("/changes/0000000000000000/update.ru").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDumpsOfBeforeAreServed() {
        String address = "/release/" + older.version() + "/";
        assertThat(client.get("/release/").body()).contains(older.version(), newer.version());
        assertThat(client.get(address).body()).contains("dataset.nt.gz");
        assertThat(client.get(address, "Accept", "text/html").body())
                .contains("href=\"" + address + "dataset.nt.gz\"", "href=\"" + address + "SHA256SUMS\"");
        assertThat(client.get(address + "SHA256SUMS").body()).contains("  dataset.nt.gz\n");
        assertThat(client.get("/release/", "Accept", "text/html").headers().firstValue("Location"))
                .hasValue("/changes");
        assertThat(client.get("/release").headers().firstValue("Location")).hasValue("/release/");
        assertThat(client.get("/release/" + older.version()).headers().firstValue("Location"))
                .hasValue(address);
        assertThat(client.get(address + "dataset.nt").body()).contains("aaaaaaaaaaaaaaaa");
        assertThat(client.get("/dump/dataset.nt").body()).doesNotContain("aaaaaaaaaaaaaaaa");
        HttpResponse<String> now = client.get("/release/" + newer.version() + "/dataset.nt");
        assertThat(now.headers().firstValue("Location")).hasValue("/dump/dataset.nt");
        assertThat(client.get(address + "nothing.nt").statusCode()).isEqualTo(404);
    }
}
