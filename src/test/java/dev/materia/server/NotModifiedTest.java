package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short way to a 304, which must say what the long one says. */
class NotModifiedTest extends ServerTest {

    private static Map<String, List<String>> fields(HttpResponse<String> answer) {
        Map<String, List<String>> fields = new TreeMap<>(answer.headers().map());
        fields.remove("date");
        return fields;
    }

    private String tag(String path, String coding) {
        HttpResponse<String> answer = client.get(path, "Accept-Encoding", coding);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/drug/baclofen.ttl, identity",
        "/drug/baclofen.ttl, gzip",
        "/drug/baclofen.html, identity",
        "/drug/baclofen.html, gzip",
    })
    void saysTheSameAsTheLongWay(String path, String coding) {
        String tag = tag(path, coding);
        HttpResponse<String> quick = client.get(path, "Accept-Encoding", coding, "If-None-Match", tag);
        // a weak tag, or a list of them, is left to the long way
        HttpResponse<String> slow = client.get(path, "Accept-Encoding", coding, "If-None-Match", "W/" + tag);

        assertThat(quick.statusCode()).isEqualTo(304);
        assertThat(slow.statusCode()).isEqualTo(304);
        assertThat(fields(quick)).isEqualTo(fields(slow)).containsKeys("etag", "last-modified", "cache-control");
        assertThat(quick.body()).isEmpty();
    }

    @Test
    void isForTheFormThatTheClientTakes() {
        String packed = tag("/drug/baclofen.ttl", "gzip");

        assertThat(client.get("/drug/baclofen.ttl", "If-None-Match", packed).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/drug/other.ttl", "Accept-Encoding", "gzip", "If-None-Match", packed)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isCounted() {
        String tag = tag("/drug/baclofen.ttl", "identity");
        long before = redirected();
        client.get("/drug/baclofen.ttl", "If-None-Match", tag);

        assertThat(redirected()).isEqualTo(before + 1);
    }

    private long redirected() {
        return Long.parseLong(client.get("/metrics")
                .body()
                .replaceAll("(?s).*\nmateria_http_responses_total\\{class=\"3xx\"} ([0-9]+)\n.*", "$1"));
    }
}
