package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real Java and the real Maven, in a copy of the project whose path has a space. */
class LauncherIT {

    private static final List<String> SOURCES =
            List.of("materia", "pom.xml", ".mvn", "src/main", "ontology", "shapes", "vocabulary", "monographs");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void buildsOnceAndReadsRelativePathsFromWhereItIsCalled() throws Exception {
        Path project = Files.createDirectories(folder.resolve("a project"));
        for (String name : SOURCES) {
            copy(Path.of(name), project.resolve(name));
        }
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.writeString(elsewhere.resolve("a drug.txt"), "Morphine\nMorphine is used to treat pain.\n");
        List<String> command = List.of(project.resolve("materia").toString(), "extract", "a drug.txt");

        Launched first = Launched.run(elsewhere, System.getenv(), command);

        assertThat(first.err()).startsWith("materia: building").hasLineCount(1);
        assertThat(first.out()).contains("\"mention\":\"pain\"").hasLineCount(1);
        assertThat(first.code()).isZero();
        assertThat(Launched.run(elsewhere, System.getenv(), command)).isEqualTo(new Launched(0, first.out(), ""));

        assertThat(project.resolve("target/materia-0.1.0.jar"))
                .as("the launcher's build and the full one give the same bytes")
                .hasSameBinaryContentAs(Path.of("target/materia-0.1.0.jar"));

        try (Stream<Path> state = Files.list(project.resolve("target/launcher"))) {
            Path archive =
                    state.filter(f -> f.toString().endsWith(".jsa")).findFirst().orElseThrow();
            assertThat(archive).isNotEmptyFile();
            Files.delete(archive);
            Files.writeString(archive, "no archive");
        }
        assertThat(Launched.run(elsewhere, System.getenv(), command))
                .as("with an archive that is none")
                .isEqualTo(new Launched(0, first.out(), ""));
    }

    @Test
    void aReaderThatLeavesEarlyIsNoError() throws Exception {
        String many = "monographs/baclofen.txt";
        String script = "set -o pipefail; ./materia query " + many + " 'SELECT * { ?a ?b ?c . ?d ?e ?f }' | head -n 1";

        Launched launched = Launched.run(Path.of("").toAbsolutePath(), System.getenv(), List.of("bash", "-c", script));

        assertThat(launched).isEqualTo(new Launched(0, "?a\t?b\t?c\t?d\t?e\t?f\n", ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = file.equals(from)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
