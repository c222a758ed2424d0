package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.materia.release.Release;
import dev.materia.server.document.Published;
import dev.materia.server.search.Search;
import dev.materia.server.sparql.Executor;
import dev.materia.server.sparql.Federation;
import dev.materia.server.sparql.QueryLimits;
import dev.materia.server.sparql.SparqlEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Fuseki does by default and this server must not. */
class SafetyTest extends ServerTest {

    private static final List<String> INSIDES =
            List.of("Exception", "org.apache", "dev.materia.", "jetty", "\tat ", "java.lang");

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryRows(20);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"remedy\"");
        assertThat(answer.body()).doesNotContain(INSIDES);
    }

    @Test
    void reachesNoOtherServer() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", visit -> {
            visits.incrementAndGet();
            visit.sendResponseHeaders(500, -1);
            visit.close();
        });
        other.start();
        try {
            String url = "http://127.0.0.1:" + other.getAddress().getPort() + "/secret";
            refused(client.query("SELECT * { SERVICE <" + url + "> { ?s ?p ?o } }"), 403, "federation");
            refused(client.query("SELECT * { SERVICE SILENT <" + url + "> { ?s ?p ?o } }"), 403, "federation");
            refused(client.query("SELECT * { BIND(<" + url + "> AS ?e) SERVICE ?e { ?s ?p ?o } }"), 403, "federation");
            refused(
                    client.query("SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <" + url + "> { ?s ?p ?x } } }"),
                    403,
                    "federation");
            refused(
                    client.query("SELECT * { { SELECT ?s { SERVICE <" + url + "> { ?s ?p ?x } } } }"),
                    403,
                    "federation");
            empty(client.query("SELECT * FROM <" + url + "> { ?s ?p ?o }", "Accept", "text/csv"));
            empty(client.query("SELECT * FROM NAMED <" + url + "> { GRAPH ?g { ?s ?p ?o } }", "Accept", "text/csv"));
            empty(client.get("/sparql?format=csv&default-graph-uri=" + Client.encode(url) + "&query="
                    + Client.encode("SELECT * { ?s ?p ?o }")));
            assertThat(visits).hasValue(0);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void readsNoFile() {
        empty(client.query("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "Accept", "text/csv"));
        empty(client.get("/sparql?format=csv&default-graph-uri=file:///etc/passwd&query="
                + Client.encode("SELECT * { ?s ?p ?o }")));
        refused(client.query("LOAD <file:///etc/passwd>"), 400, "query-syntax");
    }

    private static void empty(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().strip().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System.exit>(0) AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(5000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.splitIRI> ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.io.File>(?o)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:java.io.File>(?o) AS ?k)",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { FILTER(<java:java.io.File>(?o)) } }",
            })
    void loadsNoClassAndDoesNotSleep(String query) {
        HttpResponse<String> answer = client.query(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query-function").contains("There is no");
    }

    @Test
    void anIndirectCallFindsNoClassEither() {
        String query = "SELECT ?x { BIND(<http://www.w3.org/2005/xpath-functions#apply>"
                + "(<http://jena.apache.org/ARQ/function#wait>, 60000) AS ?x) }";
        HttpResponse<String> answer = client.query(query, "Accept", "text/csv");

        assertThat(answer.body()).doesNotContain("true").doesNotContain("false");
    }

    @Test
    void theRegistriesKnowNoClassEvenWithoutTheCheck() throws Exception {
        Published published = Published.of(Release.open(folder));
        Federation none = new Federation(Set.of(), Duration.ZERO);
        assertThat(new SparqlEndpoint(new Search(published), new Executor(QueryLimits.DEFAULT), none))
                .isNotNull();
        String query =
                SmallRelease.PREFIXES + "SELECT ?x { BIND(<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) }";
        try (QueryExec execution =
                QueryExec.dataset(published.dataset()).query(query).build()) {
            assertThat(execution.select().next().isEmpty()).isTrue();
        }
    }

    @Test
    void refusesUpdates() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        refused(client.post("/sparql", "application/sparql-update", update), 403, "read-only");
        refused(
                client.post("/sparql", "application/x-www-form-urlencoded", "update=" + Client.encode(update)),
                403,
                "read-only");
        refused(client.get("/sparql?update=" + Client.encode(update)), 403, "read-only");
        refused(client.query(update), 400, "query-syntax");
        assertThat(client.query("ASK { <urn:a> ?p ?o }").body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void refusesOtherMethods(String method) {
        for (String path : List.of("/sparql", "/sparql?default", "/sparql/data", "/", "/drug/baclofen")) {
            HttpResponse<String> answer = client.method(method, path);
            refused(answer, 405, "method");
            assertThat(answer.headers().firstValue("Allow").orElseThrow()).startsWith("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping",
                "/$/stats",
                "/$/server",
                "/$/datasets",
                "/$/metrics",
                "/sparql/data",
                "/sparql/query",
                "/sparql/update",
                "/sparql/none/",
                "/ds",
                "/index.html",
                "/manage.html"
            })
    void mountsNothingElse(String path) {
        refused(client.get(path), 404, "not-found");
    }

    @Test
    void refusesWhatWouldBeReflected() {
        refused(client.get("/sparql?query=ASK%20%7B%7D&stylesheet=http://x.example/a.xsl"), 400, "parameter");
        refused(client.get("/sparql?query=ASK%20%7B%7D&callback=alert"), 400, "parameter");
    }

    @Test
    void letsEverySiteReadAndNoneWithCredentials() {
        for (String path :
                List.of("/", "/sparql?query=ASK%7B%7D", "/drug/baclofen.ttl", "/nothing", "/dump/void.ttl")) {
            HttpResponse<String> answer = client.get(path, "Origin", "https://evil.example");
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
        }
        HttpResponse<String> preflight = client.method(
                "OPTIONS", "/sparql", "Origin", "https://a.example", "Access-Control-Request-Method", "POST");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, POST, OPTIONS");
        assertThat(client.method("OPTIONS", "/drug/baclofen").headers().firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }

    @Test
    void tellsNothingOfTheSoftware() {
        for (String path : List.of("/", "/sparql?query=ASK%7B%7D", "/sparql?query=x", "/nothing", "/%00", "/health")) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.headers().map().keySet())
                    .doesNotContain("server", "x-powered-by", "fuseki-request-id", "date-generated");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
    }

    @Test
    void everyPageMayLoadItsStyle() {
        for (String path : List.of(
                "/",
                "/drug/",
                "/drug/baclofen",
                "/claims",
                "/changes",
                "/search?q=pain",
                "/compare",
                "/dump/",
                "/ontology",
                "/shapes",
                "/validation",
                "/sparql",
                "/nothing",
                "/sparql?query=x")) {
            HttpResponse<String> answer = client.get(path, "Accept", "text/html");
            if (answer.statusCode() == 303) {
                answer = client.get(answer.headers().firstValue("Location").orElseThrow(), "Accept", "text/html");
            }
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .as(path)
                    .startsWith("text/html");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("style-src 'self'");
        }
    }

    @Test
    void aResultPastTheRowLimitIsNoResult() {
        refused(client.query("SELECT * { ?s ?p ?o }"), 422, "result-size");
        refused(client.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"), 422, "result-size");
        refused(client.query("SELECT * { ?s ?p ?o }", "Accept", "text/csv"), 422, "result-size");
        assertThat(client.query("SELECT * { ?s ?p ?o } LIMIT 20").statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhereAQueryIsWrong() {
        HttpResponse<String> answer = client.get("/sparql?query=" + Client.encode("SELECT *\nWHERE {\n  ?s ?p }"));
        refused(answer, 400, "query-syntax");
        assertThat(answer.body()).contains("\"line\":3").contains("\"column\":9");

        HttpResponse<String> page = client.get("/sparql?query=SELECT%20%3Cb%3E", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Line 1, column")
                .doesNotContain("<b>\"")
                .doesNotContain(INSIDES);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    static Stream<String> badQueries() {
        return Stream.of(
                "",
                " ",
                "SELECT",
                "SELECT * { ?s ?p \"unfinished }",
                "PREFIX x: SELECT",
                "SELECT * { ?s x:y ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?p",
                "\u0000",
                "SELECT * { \\u00 }",
                "SELECT * { ?s ?p ?o } LIMIT -1",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "SELECT * { CALL <java:java.io.File>() }",
                "SELECT * { LET (?x := 1) }",
                "ASK".repeat(100_000),
                "SELECT * {" + "{".repeat(50_000) + "}".repeat(50_000) + "}",
                "SELECT * { FILTER(" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ") }",
                "SELECT * { FILTER(" + "!".repeat(100_000) + "true) }");
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void refusesBadQueriesWithAReason(String query) {
        HttpResponse<String> answer = client.post("/sparql", "application/sparql-query", query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"remedy\"").doesNotContain(INSIDES);
    }

    @Test
    void refusesWhatIsNotTheProtocol() {
        refused(client.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), 400, "query");
        refused(client.get("/sparql?default-graph-uri=urn:a"), 400, "query");
        refused(client.post("/sparql", "text/plain", "ASK {}"), 415, "media-type");
        refused(client.post("/sparql", "application/x-www-form-urlencoded", "query=%zz"), 400, "encoding");
        refused(client.post("/sparql", "application/x-www-form-urlencoded", "query=%ff"), 400, "encoding");
        refused(client.post("/sparql", "application/sparql-query; charset=utf-16", "ASK {}"), 415, "encoding");
        refused(client.query("ASK {}", "Accept", "text/turtle"), 406, "not-acceptable");
        refused(client.query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", "text/csv"), 406, "not-acceptable");
    }

    @Test
    void aRefusedBodyLeavesTheConnectionInOrder() {
        String head = "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 300000\r\n\r\n";
        String next = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        assertThat(client.raw(head + "x".repeat(300_000) + next))
                .startsWith("HTTP/1.1 415")
                .contains("HTTP/1.1 200");
    }

    @Test
    void boundsTheBody() {
        refused(client.post("/sparql", "application/sparql-query", "#".repeat((1 << 20) + 1)), 413, "request-size");
        String chunked = "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + "10000\r\n" + "#".repeat(65_536) + "\r\n";
        String answer = client.raw(chunked + ("10000\r\n" + "#".repeat(65_536) + "\r\n").repeat(20) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }
}
