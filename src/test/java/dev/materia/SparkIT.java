package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build by Spark in local mode, by the packaged program. Without Spark's libraries it is skipped, unless
 * {@code MATERIA_SPARK=required}, as where all is checked.
 */
class SparkIT {

    /** What Spark needs of Java 17, as spark-submit gives it. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    @TempDir
    private Path folder = Path.of("");

    private String spark = "";

    @BeforeEach
    void libraries() throws Exception {
        Path list = folder.resolve("spark");
        Launched maven = Launched.run(
                Path.of("."),
                System.getenv(),
                List.of(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-q",
                        "-f",
                        "src/test/spark/pom.xml",
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + list));
        if ("required".equals(System.getenv("MATERIA_SPARK"))) {
            assertThat(maven.code()).as(maven.out() + maven.err()).isZero();
        }
        assumeTrue(maven.code() == 0, "needs the libraries of Spark");
        spark = Files.readString(list).strip();
    }

    private static Launched build(List<String> program, List<String> sources, Path output)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("MATERIA_HOME", output.resolveSibling("home").toString());
        List<String> command = new ArrayList<>(program);
        command.addAll(sources);
        command.addAll(List.of("-o", output.toString()));
        return Launched.run(Path.of("."), environment, command);
    }

    private List<String> spark() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("-Dspark.master=local[2]");
        command.add("-Dspark.ui.enabled=false");
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator,
                "target/materia-0.1.0.jar",
                Path.of("target", "lib", "*").toString(),
                spark));
        command.add("dev.materia.spark.SparkMain");
        return command;
    }

    @Test
    void theReleaseHasTheBytesOfOneMachine() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/below"));
        Files.copy(Path.of("monographs/baclofen.txt"), sources.resolve("baclofen.txt"));
        Files.writeString(sources.resolve("b.txt"), "Morphine\nMorphine is used to treat pain.\n");
        Files.writeString(sources.resolveSibling("c.txt"), "Codeine\nCodeine may cause nausea and constipation.\n");
        Files.writeString(sources.resolveSibling(".hidden.txt"), "Hidden\nHidden may cause nausea.\n");
        Files.writeString(sources.resolveSibling("d.json"), "{");
        List<String> names = List.of(
                folder.resolve("sources").toString(), folder.resolve("nowhere").toString());

        Launched one =
                build(List.of(Path.of("materia").toAbsolutePath().toString(), "build"), names, folder.resolve("one"));
        Launched many = build(spark(), names, folder.resolve("many"));

        assertThat(many.code()).as(many.err()).isEqualTo(one.code()).isEqualTo(1);
        assertThat(files(folder.resolve("many")))
                .isEqualTo(files(folder.resolve("one")))
                .contains("dataset.trig");
        assertThat(folder.resolve("many/SHA256SUMS")).hasSameTextualContentAs(folder.resolve("one/SHA256SUMS"));
        assertThat(many.err().lines().filter(line -> line.startsWith("materia: ")))
                .anyMatch(line -> line.contains("d.json"))
                .anyMatch(line -> line.contains("nowhere"));
        assertThat(many.err()).contains("of 3 monographs");
    }

    @Test
    void withoutAClusterItSaysHowToStart() throws Exception {
        List<String> command = new ArrayList<>(spark());
        command.remove("-Dspark.master=local[2]");

        Launched launched = build(command, List.of("monographs"), folder.resolve("none"));

        assertThat(launched.code()).isEqualTo(1);
        assertThat(launched.err()).contains("spark-submit").doesNotContain("\tat ");
    }

    private static List<String> files(Path release) throws IOException {
        try (Stream<Path> files = Files.list(release)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
