package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.release.Release;
import dev.materia.server.sparql.QueryLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {

    @TempDir
    static Path folder;

    @Test
    void finishesWhatIsUnderWayThenStops() throws Exception {
        QueryLimits limits =
                QueryLimits.DEFAULT.withQueryTime(Duration.ofMillis(1500)).withQueriesAtOnce(1);
        MateriaServer server = MateriaServer.start(
                SmallRelease.in(folder.resolve("a")), ServerOptions.onPort(0).with(limits));
        Client client = new Client(server.address());
        CompletableFuture<HttpResponse<String>> slow;
        do {
            slow = CompletableFuture.supplyAsync(
                    () -> client.query(TimeLimitTest.ENDLESS), command -> new Thread(command, "slow").start());
            while (!slow.isDone() && !client.query("ASK {}").body().contains("busy")) {
                Thread.onSpinWait();
            }
            // the question that is to find the place taken may itself have taken it first
        } while (slow.isDone() && slow.join().body().contains("busy"));

        server.stop();

        assertThat(slow.join().body()).contains("query-timeout");
        assertThatThrownBy(() -> client.get("/health")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        Release release = SmallRelease.in(folder.resolve("b"));
        try (MateriaServer first = MateriaServer.start(release, ServerOptions.onPort(0))) {
            int port = first.address().getPort();

            assertThatThrownBy(() -> MateriaServer.start(release, ServerOptions.onPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("choose another");
            assertThat(new Client(first.address()).get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesOptionsThatCannotBe() {
        assertThatThrownBy(() -> ServerOptions.onPort(70_000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> QueryLimits.DEFAULT.withQueryRows(0)).hasMessageContaining("at least 1");
    }
}
