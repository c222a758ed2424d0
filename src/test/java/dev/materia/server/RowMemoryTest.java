package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.sparql.QueryLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What running queries keep is counted, and a query that keeps too much gets an error. */
class RowMemoryTest extends ServerTest {

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryTime(Duration.ofSeconds(20)).withRowBytes(8 << 20);
    }

    static Stream<String> greedy() {
        String many = " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ";
        String few = " { ?a ?b ?c . ?d ?e ?f }";
        String apart = " { { SELECT ?a ?c { ?a ?b ?c } LIMIT 300 } { SELECT ?d ?f { ?d ?e ?f } LIMIT 300 }"
                + " { SELECT ?g ?i { ?g ?h ?i } LIMIT 300 } } ";
        return Stream.of(
                "SELECT *" + many + "ORDER BY ?a ?f",
                "SELECT *" + many + "ORDER BY STR(?a)",
                "SELECT *" + apart + "ORDER BY CONCAT(STR(?a), STR(?i))",
                "SELECT DISTINCT *" + many + "ORDER BY ?a",
                "SELECT DISTINCT (CONCAT(STR(?a), STR(?f), STR(?i)) AS ?x)" + many,
                "SELECT (COUNT(DISTINCT *) AS ?n)" + many,
                "SELECT ?a ?f ?i (COUNT(*) AS ?n)" + many + "GROUP BY ?a ?f ?i",
                "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?a ?f ?i" + apart + "} }",
                "SELECT (GROUP_CONCAT(STR(?a); separator=' ') AS ?x)" + many,
                "SELECT ?b (GROUP_CONCAT(BNODE(STR(?a)); separator=' ') AS ?x)" + many + "GROUP BY ?b",
                "SELECT (COUNT(*) AS ?n) {" + few + " MINUS" + many + "}",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . OPTIONAL { SELECT *" + many + " LIMIT 900000 } }",
                "SELECT (COUNT(*) AS ?n) { ?a (" + "(!<x:y>/^!<x:y>)/".repeat(6) + "!<x:y>)? ?b }");
    }

    @ParameterizedTest
    @MethodSource("greedy")
    void aQueryThatKeepsTooMuchGetsAnError(String query) {
        HttpResponse<String> answer = client.query(query);
        assertThat(answer.body()).contains("query-memory").contains("more memory than is available");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(client.get("/metrics").body()).contains("\nmateria_query_memory_bytes 0\n");
    }

    /** Rows that go by are not kept: a million of them need no memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT ?b (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?b",
                "SELECT DISTINCT ?b { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER EXISTS { SELECT DISTINCT ?c { ?c ?x ?y } } }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?d ?b ?e ?c ?f LIMIT 10"
            })
    void whatIsNotKeptIsNotCounted(String query) {
        assertThat(client.query(query).statusCode()).isEqualTo(200);
    }

    @Test
    void theOthersGoOn() {
        List<CompletableFuture<HttpResponse<String>>> greedy = greedy().map(query -> CompletableFuture.supplyAsync(
                        () -> client.query(query), command -> new Thread(command).start()))
                .toList();
        for (int i = 1; i <= 20; i++) {
            assertThat(client.query("SELECT DISTINCT ?d { ?d a mat:Drug } ORDER BY ?d LIMIT " + i)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(greedy).allSatisfy(answer -> assertThat(answer.join().body()).containsAnyOf("query-memory", "busy"));
    }
}
