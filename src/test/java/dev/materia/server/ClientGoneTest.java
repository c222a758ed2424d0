package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.sparql.QueryLimits;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A query whose client goes away ends; one whose client only sends its next request ahead goes on. */
class ClientGoneTest extends ServerTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryTime(Duration.ofMinutes(3));
    }

    private boolean runs() {
        return !client.get("/metrics").body().contains("\nmateria_queries_running 0\n");
    }

    private void await(boolean running) throws InterruptedException {
        long start = System.nanoTime();
        while (runs() != running) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            Thread.sleep(50);
        }
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private Socket send(String requests) throws IOException {
        Socket socket = new Socket(client.address().getHost(), client.address().getPort());
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void theQueryEndsWithTheConnection() throws Exception {
        try (Socket socket = send(get("/sparql?query=" + Client.encode(TimeLimitTest.ENDLESS)))) {
            assertThat(socket.isConnected()).isTrue();
            await(true);
        }
        await(false);
    }

    @Test
    void aRequestThatIsSentAheadIsAnsweredInItsTurn() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }";
        try (Socket socket = send(get("/sparql?query=" + Client.encode(slow)))) {
            await(true);
            socket.getOutputStream().write(get("/health").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(1200);
            socket.getOutputStream()
                    .write("GET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
            assertThat(answers).contains("\"bindings\"").contains("User-agent");
        }
    }
}
