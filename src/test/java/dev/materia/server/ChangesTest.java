package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import dev.materia.release.change.History;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
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
        newer = History.of(place)
                .replacing(
                        3,
                        () -> {
                            try {
                                return SmallRelease.in(place, SECOND);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        problem -> {
                            throw new AssertionError(problem.toString());
                        });
        assertThat(newer.version()).isNotEqualTo(before);
        server = MateriaServer.start(newer, ServerOptions.onPort(0));
        client = new Client(server.address());
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
        assertThat(client.get("/condition/x").body()).contains("Nothing replaces it");
        assertThat(client.get("/condition/never-was").statusCode()).isEqualTo(404);
        assertThat(client.get("/claim/bbbbbbbbbbbbbbbb.ttl").statusCode()).isEqualTo(200);
    }

    @Test
    void changesAreAPageAListAndAFeed() throws Exception {
        assertThat(client.get("/changes", "Accept", "text/html").body()).contains("1 changed", "/update.ru");
        assertThat(client.get("/changes.json").body()).contains(older.version(), newer.version());

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
        assertThat(client.get(address + "dataset.nt").body()).contains("aaaaaaaaaaaaaaaa");
        assertThat(client.get("/dump/dataset.nt").body()).doesNotContain("aaaaaaaaaaaaaaaa");
        HttpResponse<String> now = client.get("/release/" + newer.version() + "/dataset.nt");
        assertThat(now.headers().firstValue("Location")).hasValue("/dump/dataset.nt");
        assertThat(client.get(address + "nothing.nt").statusCode()).isEqualTo(404);
    }
}
