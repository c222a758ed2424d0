package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are kept, and clients that have them already. */
class ResultCacheTest extends ServerTest {

    private static final String QUERY = "SELECT ?d { ?d a mat:Drug } ORDER BY ?d";

    private long repeated() {
        return Long.parseLong(
                client.get("/metrics").body().replaceAll("(?s).*\nmateria_queries_repeated_total ([0-9]+)\n.*", "$1"));
    }

    private static String tag(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void theSameQuestionIsAnsweredFromWhatIsKept() {
        HttpResponse<String> first = client.query(QUERY, "Accept", "text/csv");
        long before = repeated();
        HttpResponse<String> second = client.query(QUERY, "Accept", "text/csv");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tag(second)).isEqualTo(tag(first));
        assertThat(repeated()).isEqualTo(before + 1);
    }

    @Test
    void aClientThatHasTheAnswerGetsNoneAgain() {
        String tag = tag(client.query(QUERY));
        HttpResponse<String> again = client.query(QUERY, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(client.query(QUERY, "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatDecidesTheAnswerDecidesTheTag() {
        Set<String> tags = new HashSet<>();
        tags.add(tag(client.query(QUERY)));
        tags.add(tag(client.query(QUERY + " ")));
        tags.add(tag(client.query(QUERY, "Accept", "text/csv")));
        tags.add(tag(client.query(QUERY, "Accept", "text/tab-separated-values")));
        tags.add(tag(client.query(QUERY, "Accept", "text/html")));
        String graph = "https://w3id.org/materia/monograph/baclofen";
        String encoded = Client.encode(SmallRelease.PREFIXES + QUERY);
        tags.add(tag(client.get("/sparql?default-graph-uri=" + graph + "&query=" + encoded)));
        tags.add(tag(client.get("/sparql?named-graph-uri=" + graph + "&query=" + encoded)));

        assertThat(tags).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT (rand() AS ?x) {}",
                "SELECT (UUID() AS ?x) {}",
                "SELECT (STRUUID() AS ?x) {}",
                "SELECT (\\u004eOW() AS ?x) {}"
            })
    void whatChangesEachTimeIsNotKept(String query) {
        HttpResponse<String> answer = client.query(query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(client.query(query).body()).isNotEqualTo(answer.body());
    }

    @Test
    void thePackedFormHasATagOfItsOwn() {
        String large = "SELECT * { ?s ?p ?o }";
        HttpResponse<String> plain = client.query(large);
        HttpResponse<String> packed = client.query(large, "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(tag(packed)).isNotEqualTo(tag(plain));
        for (HttpResponse<String> each : List.of(plain, packed)) {
            assertThat(client.query(large, "If-None-Match", tag(each)).statusCode())
                    .isEqualTo(304);
            assertThat(each.headers().firstValue("Vary").orElseThrow()).contains("Accept", "Accept-Encoding");
        }
    }

    @Test
    void aFailureIsNotKept() {
        assertThat(client.query("SELECT * { SERVICE <urn:a> { ?s ?p ?o } }")
                        .headers()
                        .firstValue("ETag"))
                .isEmpty();
        assertThat(client.query("SELEC").headers().firstValue("Cache-Control")).contains("no-store");
    }
}
