package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs a server can see of it. */
class WatchedTest {

    /** A line of the text format of Prometheus, without time stamp. */
    private static final String LINE =
            "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"\\\\]*\"\\})? ([0-9]+(\\.[0-9]+)?|NaN|\\+Inf)";

    @TempDir
    Path folder;

    @Test
    void countsWhatItDid() throws Exception {
        try (MateriaServer server =
                MateriaServer.start(SmallRelease.in(folder.resolve("a")), ServerOptions.onPort(0))) {
            Client client = new Client(server.address());
            client.get("/drug/baclofen.ttl");
            client.get("/nothing");
            client.query("ASK {}");
            String numbers = client.get("/metrics").body();

            assertThat(numbers.lines()).allMatch(line -> line.matches(LINE));
            assertThat(numbers)
                    .contains(
                            "materia_release_info{version=\"" + server.release().version() + "\"} 1\n")
                    .contains("materia_http_responses_total{class=\"2xx\"} 2\n")
                    .contains("materia_http_responses_total{class=\"4xx\"} 1\n")
                    .contains("materia_http_response_seconds_bucket{le=\"+Inf\"} 3\n")
                    .contains("materia_http_response_seconds_count 3\n")
                    .contains("materia_queries_total 1\n")
                    .contains("materia_queries_running 0\n");
            assertThat(client.get("/metrics")
                            .headers()
                            .firstValue("Content-Type")
                            .orElseThrow())
                    .startsWith("text/plain");
            assertThat(client.get("/health").body())
                    .contains("\"up\"", server.release().version());
        }
    }

    @Test
    void logsRequestsIfAskedTo() throws Exception {
        Path log = folder.resolve("access.log");
        Files.writeString(log, "a line before\n");
        try (MateriaServer server = MateriaServer.start(
                SmallRelease.in(folder.resolve("b")), ServerOptions.onPort(0).loggingTo(log))) {
            Client client = new Client(server.address());
            client.get("/drug/baclofen.ttl", "User-Agent", "a \"quoted\" agent");
            client.raw("GET /%0d%0aX HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("a line before");
        // a line is written once its answer has gone, so that a quick request may overtake the one before
        assertThat(lines.subList(1, 3))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("127.0.0.1 - ")
                        .contains("\"GET /drug/baclofen.ttl HTTP/1.1\" 200 "))
                .anySatisfy(line -> assertThat(line).contains("%0d%0aX"));
    }

    @Test
    void saysThatTheLogCannotBeWritten() throws Exception {
        assertThatThrownBy(() -> MateriaServer.start(
                        SmallRelease.in(folder.resolve("c")),
                        ServerOptions.onPort(0).loggingTo(folder.resolve("no/such/folder.log"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("folder.log")
                .hasMessageContaining("access log");
    }
}
