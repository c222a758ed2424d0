package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of a release that are cut short, or deleted, while they are served. */
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class ChangedFilesTest {

    private static final List<String> ADDRESSES = List.of(
            "/drug/baclofen.ttl",
            "/drug/other.html",
            "/search?q=spasticity",
            "/sparql?query=SELECT+*+%7B%3Fs+%3Fp+%3Fo%7D+LIMIT+",
            "/dump/dataset.nt",
            "/dump/SHA256SUMS");

    @TempDir
    private Path folder = Path.of("");

    private Path release = Path.of("");
    private MateriaServer server;
    private Client client;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void serve() throws Exception {
        release = folder.resolve("release");
        server = MateriaServer.start(SmallRelease.in(release), ServerOptions.onPort(0));
        client = new Client(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void cut(String name, long size) throws IOException {
        try (FileChannel file = FileChannel.open(release.resolve(name), StandardOpenOption.WRITE)) {
            file.truncate(size);
        }
    }

    private static HttpResponse<String> get(Client client, String address, int number) {
        return client.get(address.endsWith("LIMIT+") ? address + number : address);
    }

    @Test
    void aDeletedReleaseIsServedOn() throws Exception {
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(release);
        for (String address : ADDRESSES) {
            assertThat(get(client, address, 3).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void whatIsCutShortIsNotAnswered() throws Exception {
        cut("dataset.nt", 100);
        HttpResponse<String> dump = client.get("/dump/dataset.nt");
        assertThat(dump.statusCode()).isEqualTo(503);
        assertThat(dump.body()).contains("release-changed");
        assertThat(dump.headers().firstValue("Retry-After")).isPresent();
        assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);

        cut("dataset.index", 1100);
        for (String address : ADDRESSES) {
            assertThat(get(client, address, 4).statusCode()).as(address).isEqualTo(503);
        }
        assertThat(client.get("/health").statusCode()).isEqualTo(503);
        assertThat(client.get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void anIndexThatIsCutShortUnderLoadIsMadeAgain() throws Exception {
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> visitors = new ArrayList<>();
        AtomicInteger number = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            Thread visitor = new Thread(() -> visit(number, over, wrong), "visitor");
            visitor.start();
            visitors.add(visitor);
        }
        try (ReleaseWatch watch = new ReleaseWatch(server, release, told::add)) {
            assertThat(watch).isNotNull();
            Thread.sleep(1000);
            cut("dataset.index", 0);

            assertThat(told.poll(60, TimeUnit.SECONDS)).contains("switched to");
        }
        over.set(true);
        for (Thread visitor : visitors) {
            visitor.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }

    private void visit(AtomicInteger number, AtomicBoolean over, ConcurrentLinkedQueue<String> wrong) {
        while (!over.get()) {
            for (String address : ADDRESSES) {
                try {
                    HttpResponse<String> answer = get(client, address, number.incrementAndGet());
                    if (answer.statusCode() != 200 && answer.statusCode() != 503) {
                        wrong.add(address + ": " + answer.statusCode() + " " + answer.body());
                    }
                } catch (UncheckedIOException e) {
                    wrong.add(address + ": " + e);
                }
            }
        }
    }

    @Test
    void whenAllOfItIsCutTheNextWholeReleaseIsServed() throws Exception {
        try (ReleaseWatch watch = new ReleaseWatch(server, release, told::add)) {
            assertThat(watch).isNotNull();
            for (String name : List.of("dataset.index", "dataset.trig", "SHA256SUMS", "void.ttl")) {
                cut(name, 10);
            }
            assertThat(told.poll(60, TimeUnit.SECONDS)).contains("cannot be served");
            assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(503);

            Release again = SmallRelease.in(folder.resolve("again"));
            try (Stream<Path> files = Files.list(release)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(release);
            Files.move(again.folder(), release);

            assertThat(told.poll(60, TimeUnit.SECONDS)).contains("switched to");
            assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);
        }
    }
}
