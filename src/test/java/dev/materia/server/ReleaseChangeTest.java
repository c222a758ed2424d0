package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A release that takes the place of another while it is served. */
@Timeout(120)
class ReleaseChangeTest {

    private static final String MORE = """
            <https://w3id.org/materia/monograph/new> {
              <https://w3id.org/materia/drug/new> a mat:Drug ; skos:prefLabel "new"@en .
            }
            """;

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/health",
            "/drug/baclofen.ttl",
            "/drug/baclofen.html",
            "/search?q=spasticity",
            "/sparql?query=ASK%7B%3Fs+%3Fp+%3Fo%7D",
            "/dump/dataset.nt",
            "/ontology.ttl",
            "/dump/SHA256SUMS");

    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private static String version(Client client) {
        return client.get("/health").body().replaceAll("(?s).*\"release\":\"([0-9a-f]+)\".*", "$1");
    }

    private String next() throws InterruptedException {
        String line = told.poll(60, TimeUnit.SECONDS);
        assertThat(line).as("nothing was told").isNotNull();
        return line;
    }

    @Test
    void changesOverWithoutDroppingARequest() throws Exception {
        Path release = folder.resolve("release");
        Release first = SmallRelease.in(release);
        try (MateriaServer server = MateriaServer.start(first, ServerOptions.onPort(0));
                ReleaseWatch watch = new ReleaseWatch(server, release, told::add)) {
            assertThat(watch).isNotNull();
            Client client = new Client(server.address());
            ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> visitors = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread visitor = new Thread(() -> visit(client, over, failures), "visitor");
                visitor.start();
                visitors.add(visitor);
            }
            Release second = SmallRelease.in(release, MORE);
            assertThat(second.version()).isNotEqualTo(first.version());

            assertThat(next()).contains(release.toString(), "switched to", second.version());

            assertThat(version(client)).isEqualTo(second.version());
            assertThat(client.get("/drug/new.ttl").statusCode()).isEqualTo(200);
            assertThat(client.get("/lookup?label=new").body()).contains("drug/new");
            assertThat(client.get("/metrics").body()).contains("materia_release_changes_total 1");
            over.set(true);
            for (Thread visitor : visitors) {
                visitor.join();
            }
            assertThat(failures).isEmpty();
        }
    }

    private static void visit(Client client, AtomicBoolean over, ConcurrentLinkedQueue<String> failures) {
        while (!over.get()) {
            for (String address : ADDRESSES) {
                HttpResponse<String> answer = client.get(address);
                String tag = answer.headers().firstValue("ETag").orElse("");
                boolean file = address.startsWith("/dump/dataset");
                if (answer.statusCode() != 200) {
                    failures.add(address + ": " + answer.statusCode());
                } else if (file
                        && !tag.contains(SmallRelease.sha256(answer.body().getBytes(StandardCharsets.UTF_8)))) {
                    failures.add(address + " is not what its tag says");
                }
            }
        }
    }

    @Test
    void aBrokenReleaseLeavesTheOneBefore() throws Exception {
        Path release = folder.resolve("release");
        Release first = SmallRelease.in(release);
        try (MateriaServer server = MateriaServer.start(first, ServerOptions.onPort(0));
                ReleaseWatch watch = new ReleaseWatch(server, release, told::add)) {
            Client client = new Client(server.address());
            byte[] dump = Files.readAllBytes(release.resolve("dataset.trig"));
            Files.write(release.resolve("dataset.trig"), "broken".getBytes(StandardCharsets.UTF_8));

            assertThat(next()).contains("cannot be served", "dataset.trig", "damaged");

            assertThat(version(client)).isEqualTo(first.version());
            assertThat(client.query("ASK { ?d a mat:Drug }").body()).contains("true");
            assertThat(client.get("/metrics").body()).contains("materia_release_failures_total 1");
            watch.look();
            assertThat(next()).contains("cannot be served");

            Files.write(release.resolve("dataset.trig"), dump);

            assertThat(next()).contains("switched to");
        }
    }

    @Test
    void looksAtOnceWhenAsked() throws Exception {
        Path release = folder.resolve("release");
        try (MateriaServer server = MateriaServer.start(SmallRelease.in(release), ServerOptions.onPort(0));
                ReleaseWatch watch = new ReleaseWatch(server, release, told::add)) {
            watch.look();

            assertThat(next()).contains("switched to");
            assertThat(told.poll(2 * ReleaseWatch.INTERVAL.toMillis(), TimeUnit.MILLISECONDS))
                    .isNull();
        }
    }
}
