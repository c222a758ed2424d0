package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.app.BuildOptions;
import dev.materia.app.Heard;
import dev.materia.app.Pipeline;
import dev.materia.app.Quoting;
import java.io.File;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the machine may do to a process: signals, disks that take nothing, files that are cut short. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class FaultsTest {

    /** An answer of two megabytes, which is kept in a file until it is sent. */
    private static final String LARGE = "/sparql?query=SELECT+%28CONCAT%28?a,?a,?a,?a,?a,?a,?a,?a%29+AS+?b%29+%7B"
            + "BIND%28CONCAT%28%22" + "x".repeat(500) + "%22,%22" + "y".repeat(500) + "%22%29+AS+?x%29"
            + "BIND%28CONCAT%28?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x,?x%29+AS+?y%29"
            + "BIND%28CONCAT%28?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y,?y%29+AS+?a%29%7D";

    @TempDir
    private Path folder = Path.of("");

    private Path release = Path.of("");

    @BeforeEach
    void build() throws Exception {
        release = folder.resolve("release");
        Path source = Files.writeString(folder.resolve("testazine.txt"), """
                        Testazine

                        Testazine is used to treat anxiety. It may cause nausea.

                        BIBLIOGRAPHY

                        Doe J. Drugs at work. Journal of Tests. 2004;1:2-3.
                        """);
        BuildOptions options = new BuildOptions(
                BuildOptions.DEFAULT_BASE,
                List.of("built-in"),
                1,
                BuildOptions.DEFAULT_TITLE,
                null,
                null,
                Quoting.SENTENCES);
        new Pipeline(options, new Heard())
                .build(List.of(source.toString()), InputStream.nullInputStream(), release, false);
    }

    private Path err() {
        return folder.resolve("err.txt");
    }

    @Test
    void theHangUpSignalHasTheReleaseReadAgain() throws Exception {
        try (ServedProcess served = ServedProcess.of(release, err())) {
            served.signal("HUP");
            assertThat(ServedProcess.within(() -> served.said().contains("switched to release")))
                    .as(served.said())
                    .isTrue();
            assertThat(served.get("/health").statusCode()).isEqualTo(200);
            assertThat(served.isAlive()).isTrue();
        }
    }

    @Test
    void nothingIsWrittenIntoTheCurrentFolder() throws Exception {
        Path current = Files.createDirectory(folder.resolve("current"));
        try (ServedProcess served = ServedProcess.in(current, release, err())) {
            assertThat(served.get("/sparql?query=SELECT*%7B?s+?p+?o%7D").statusCode())
                    .isEqualTo(200);
            assertThat(served.get("/search?q=anxiety").statusCode()).isEqualTo(200);
            assertThat(served.get("/").statusCode()).isEqualTo(200);
        }
        assertThat(current).isEmptyDirectory();
    }

    @Test
    void whatFindsNoRoomIsRefused() throws Exception {
        try (ServedProcess served = ServedProcess.of(release, err(), "-Djava.io.tmpdir=" + folder.resolve("none"))) {
            HttpResponse<String> answer = served.get(LARGE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("result-room");
            HttpResponse<String> search = served.get("/search?q=anxiety");
            assertThat(search.statusCode()).as(search.body()).isEqualTo(503);
            assertThat(search.body()).contains("search-room");
            assertThat(served.get("/health").statusCode()).isEqualTo(200);
            assertThat(served.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anIndexThatIsCutShortEndsNoProcess() throws Exception {
        try (ServedProcess served = ServedProcess.of(release, err())) {
            assertThat(served.get("/sparql?query=ASK%7B?s+?p+?o%7D").statusCode())
                    .isEqualTo(200);
            try (FileChannel index = FileChannel.open(release.resolve("dataset.index"), StandardOpenOption.WRITE)) {
                index.truncate(0);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(served.get("/sparql?query=SELECT*%7B?s+?p+?o%7DLIMIT+" + (i + 1))
                                .statusCode())
                        .isIn(200, 503);
            }
            assertThat(ServedProcess.within(() -> served.said().contains("switched to release")))
                    .as(served.said())
                    .isTrue();
            assertThat(served.get("/sparql?query=ASK%7B?s+?p+?o%7D").body()).contains("true");
            assertThat(served.said()).doesNotContain("\tat ");
        }
    }

    @Test
    void aFileSystemThatTakesNothingIsNamedAndTheOldReleaseStands() throws Exception {
        assumeTrue(new File("/proc/self").isDirectory(), "no folder here that nobody may write to");
        Launched built = materia("build", folder.resolve("testazine.txt").toString(), "-o", "/proc/none/release");
        assertThat(built.code()).isEqualTo(1);
        assertThat(built.err()).contains("/proc/none/release").doesNotContain("\tat ");

        Launched imported = Launched.run(
                folder,
                Map.of("MATERIA_HOME", "/proc/none"),
                command("vocabulary", "import", vocabulary().toString()));
        assertThat(imported.code()).isEqualTo(1);
        assertThat(imported.err()).contains("/proc/none").doesNotContain("\tat ");
    }

    @Test
    void foldersThatHoldThemselvesAreReadOnce() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/below"));
        Files.copy(folder.resolve("testazine.txt"), sources.resolve("a.txt"));
        Files.createSymbolicLink(sources.resolve("loop"), folder.resolve("sources"));
        Files.createSymbolicLink(sources.resolve("self.txt"), Path.of("self.txt"));
        Launched built = materia(
                "build",
                folder.resolve("sources").toString(),
                "-o",
                folder.resolve("looped").toString());
        assertThat(built.err()).contains("of 1 monograph").doesNotContain("\tat ");
        assertThat(folder.resolve("looped/SHA256SUMS")).exists();
        try (Stream<String> skipped = Files.lines(folder.resolve("looped/skipped.tsv"))) {
            assertThat(skipped).anyMatch(line -> line.contains("self.txt"));
        }
    }

    private Path vocabulary() throws Exception {
        return Files.writeString(folder.resolve("words.ttl"), """
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        <https://example.org/a> a skos:Concept ; skos:prefLabel "testitis"@en .
                        """);
    }

    private Launched materia(String... arguments) throws Exception {
        return Launched.run(folder, Map.of(), command(arguments));
    }

    private static List<String> command(String... arguments) {
        return ServedProcess.command(List.of(), arguments);
    }
}
