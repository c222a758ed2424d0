package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made from a release never damages one. */
class OutputFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private Path release = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void build() throws IOException {
        release = built("release", Articles.ALPHA);
        other = built("other", Articles.OMEGA);
    }

    private Path built(String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".txt"), text);
        Path to = folder.resolve(name);
        assertThat(Run.of("build", source.toString(), "-o", to.toString()).code())
                .isZero();
        return to;
    }

    private Run run(String command, Path output) {
        return switch (command) {
            case "site" -> Run.of("site", release.toString(), "-o", output.toString());
            case "export" -> Run.of("export", release.toString(), "--format", "csv", "-o", output.toString());
            default -> Run.of("diff", other.toString(), release.toString(), "-o", output.toString());
        };
    }

    private static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "export", "diff"})
    void aReleaseIsNoPlaceForOutput(String command) throws IOException {
        Map<String, Long> before = files(folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), release);

        for (Path output : List.of(release, release.resolve("public/site"), folder, other, link, link.resolve("new"))) {
            Run run = run(command, output);

            // 2 is an error of 'diff', as of diff(1)
            assertThat(run.code()).as(output.toString()).isEqualTo(command.equals("diff") ? 2 : 1);
            assertThat(run.err())
                    .startsWith("materia: " + output + ": this folder ")
                    .contains("release", "name a new folder outside of all releases");
        }
        Files.delete(link);
        assertThat(files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "export", "diff"})
    void aFileIsNoPlaceForOutput(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "mine");

        assertThat(run(command, file).err()).contains("notes: this is a file; name a new folder");
        assertThat(run(command, file.resolve("below")).err()).contains("notes is a file; name a new folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aSiteIsNotWrittenOverAnother() throws IOException {
        Path site = Files.createDirectories(folder.resolve("www"));
        Files.writeString(site.resolve("index.html"), "mine");

        Run run = run("site", site);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("www: the folder holds index.html", "name a new or empty folder");
        assertThat(site.resolve("index.html")).hasContent("mine");
    }

    @Test
    void aSiteIsWrittenAgainInItsPlace() throws IOException {
        Path site = Files.createDirectories(folder.resolve("www"));
        Files.writeString(site.resolve(".nojekyll"), "");
        assertThat(run("site", site).code()).isZero();
        Files.writeString(site.resolve("CNAME"), "example.org");

        assertThat(run("site", site).code()).isZero();
    }
}
