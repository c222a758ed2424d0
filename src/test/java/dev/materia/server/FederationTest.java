package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.materia.server.sparql.QueryLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SERVICE, with the endpoints that a publisher allows and no others. */
@Timeout(120)
class FederationTest {

    private static final String ROWS = """
            {"head": {"vars": ["d", "name"]}, "results": {"bindings": [
              {"d": {"type": "uri", "value": "https://w3id.org/materia/drug/baclofen"},
               "name": {"type": "literal", "value": "from afar"}}]}}""";

    @TempDir
    Path folder;

    private final AtomicInteger secrets = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer other;
    private MateriaServer server;
    private Client client;
    private String base = "";

    @BeforeEach
    void start() throws Exception {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(threads);
        base = "http://127.0.0.1:" + other.getAddress().getPort();
        other.createContext("/good", visit -> answer(visit, 200, ROWS));
        other.createContext("/faulty", visit -> answer(visit, 500, "the secret of the other server"));
        other.createContext("/nonsense", visit -> answer(visit, 200, "the secret of the other server"));
        other.createContext("/huge", visit -> answer(visit, 200, "[" + "1,".repeat(9 << 20)));
        other.createContext("/slow", visit -> {
            visit.sendResponseHeaders(200, 0);
            visit.getResponseBody().flush();
        });
        other.createContext("/moved", visit -> {
            visit.getResponseHeaders().add("Location", base + "/secret");
            answer(visit, 302, "");
        });
        other.createContext("/secret", visit -> {
            secrets.incrementAndGet();
            answer(visit, 200, ROWS);
        });
        other.start();
        List<String> allowed = List.of(
                base + "/good", base + "/faulty", base + "/nonsense", base + "/moved", base + "/slow", base + "/huge");
        server = MateriaServer.start(
                SmallRelease.in(folder),
                ServerOptions.onPort(0)
                        .with(QueryLimits.DEFAULT.withQueryTime(Duration.ofSeconds(2)))
                        .federating(allowed));
        client = new Client(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        other.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange visit, int status, String body) throws IOException {
        visit.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        visit.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
        visit.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        visit.getResponseBody().write(bytes);
        visit.close();
    }

    private HttpResponse<String> ask(String path, String before) {
        return client.query(
                "SELECT ?label ?name { " + before + " <" + base + path + "> { ?d rdfs:label ?name }"
                        + " ?d skos:prefLabel ?label }",
                "Accept",
                "text/csv");
    }

    @Test
    void joinsWithWhatAnAllowedEndpointSays() {
        assertThat(ask("/good", "SERVICE").body().lines()).containsExactly("label,name", "baclofen,from afar");
        assertThat(client.query(
                                "SELECT ?name { VALUES ?e { <" + base + "/good> } SERVICE ?e { ?d rdfs:label ?name } }",
                                "Accept",
                                "text/csv")
                        .body())
                .contains("from afar");
        assertThat(ask("/good", "SERVICE").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void asksNoOther() {
        for (String path : List.of("/secret", "/good/", "/good?x", "/GOOD")) {
            HttpResponse<String> answer = ask(path, "SERVICE");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("is not allowed here").contains(base + "/good");
        }
        HttpResponse<String> late =
                client.query("SELECT * { BIND(IRI(CONCAT('" + base + "', '/secret')) AS ?e) SERVICE ?e { ?s ?p ?o } }");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(client.query("SELECT * { SERVICE ?nothing { ?s ?p ?o } }").statusCode())
                .isIn(400, 403);
        assertThat(secrets).hasValue(0);
    }

    @Test
    void followsNoRedirect() {
        HttpResponse<String> answer = ask("/moved", "SERVICE");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("answered with status 302");
        assertThat(secrets).hasValue(0);
    }

    @Test
    void tellsNothingOfWhatAFailureHolds() {
        for (String path : List.of("/faulty", "/nonsense")) {
            HttpResponse<String> answer = ask(path, "SERVICE");
            assertThat(answer.statusCode()).as(path).isEqualTo(502);
            assertThat(answer.body()).contains(base + path).doesNotContain("secret");
        }
        assertThat(ask("/faulty", "SERVICE SILENT").body().lines()).contains("label,name", "baclofen,");
    }

    @Test
    void waitsForNoneWithoutEndAndTakesNothingWithoutBounds() {
        assertThat(ask("/slow", "SERVICE").statusCode()).isEqualTo(504);
        assertThat(ask("/huge", "SERVICE").statusCode()).isEqualTo(502);
        assertThat(client.query("ASK { ?d a mat:Drug }").body()).contains("true");
    }
}
