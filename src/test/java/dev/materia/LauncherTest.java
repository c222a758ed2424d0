package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher's own decisions: which Java, when to build, what to pass on. Java and Maven are small scripts here that
 * tell how they were called, and the usual folders lie below a folder of the test.
 */
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            [ "$1" = -version ] && echo 'openjdk version "1.8.0_1"' >&2 && exit
            case "$*" in *rehearse*) exit 1 ;; esac
            printf 'in <%s>\\n' "$PWD"
            for argument; do printf '<%s>\\n' "$argument"; done
            """;

    private static final String MAVEN = """
            #!/bin/sh
            [ "$1" = -v ] && echo 'Apache Maven 3.8.7' && exit
            echo "$JAVA_HOME" >>builds.txt
            [ -e broken ] && echo '[ERROR] it is broken' && exit 1
            sleep 0.3
            mkdir -p target/lib
            echo jar >target/materia-1.jar
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path project = folder;
    private Path bin = folder;

    @BeforeEach
    void makeProject() throws Exception {
        assumeTrue(File.separatorChar == '/', "the launcher is a script for POSIX systems");
        project = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        String launcher = Files.readString(Path.of("materia"));
        for (String root : List.of("/usr", "/opt", "/Library")) {
            launcher = launcher.replace(" " + root + "/", " '" + folder + "'" + root + "/");
        }
        script(project.resolve("materia"), launcher);
        for (String source : List.of("pom.xml", "src/main/A.java", "ontology/o.ttl", "shapes/s.ttl")) {
            write(source, "first");
        }
        for (String tool : List.of(
                "find", "cksum", "sort", "head", "readlink", "mkdir", "rm", "cat", "sleep", "sed", "tr", "mv")) {
            script(bin.resolve(tool), "#!/bin/sh\nexec '" + which(tool) + "' \"$@\"\n");
        }
        script(bin.resolve("mvn"), MAVEN);
        java(folder.resolve("usr/lib/jvm/jdk"), "17.0.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "dash", "bash"})
    void passesArgumentsAndFolderOn(String shell) throws Exception {
        assumeTrue(exists(shell), shell + " is not here");
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        List<String> given = List.of("extract", "a b", "*", "", "--", "$HOME", "-x", "é'\"\\n");
        List<String> command = new ArrayList<>(List.of(which(shell).toString(), "../a project/materia"));
        command.addAll(given);

        Launched launched = Launched.run(elsewhere, environment(), command);

        assertThat(launched.out()).startsWith("in <" + elsewhere.toRealPath() + ">\n");
        assertThat(launched.out())
                .endsWith("<" + project.toRealPath() + "/target/materia-1.jar>\n"
                        + String.join(
                                "", given.stream().map(a -> "<" + a + ">\n").toList()));
        assertThat(launched.code()).isZero();
    }

    @Test
    void isFoundThroughALink() throws Exception {
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../a project/materia"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

        Launched launched = Launched.run(folder, environment(), List.of("sh", "-c", "second --version"));

        assertThat(launched.out()).endsWith("/a project/target/materia-1.jar>\n<--version>\n");
    }

    @Test
    void takesOptionsForJavaFromTheEnvironment() throws Exception {
        Launched launched = launch(Map.of("MATERIA_JAVA_OPTS", "-Xmx1g  -Dstar=*"));

        assertThat(launched.out()).contains("<-Xmx1g>\n<-Dstar=*>\n<-jar>\n");
    }

    @Test
    void prefersJavaHomeThenThePathThenTheUsualFolders() throws Exception {
        java(folder.resolve("home"), "21.0.1");
        java(folder.resolve("path"), "25");
        Files.createSymbolicLink(bin.resolve("java"), folder.resolve("path/bin/java"));
        launch(Map.of("JAVA_HOME", folder.resolve("home").toString()));
        write("pom.xml", "second");
        launch(Map.of());
        Files.delete(bin.resolve("java"));
        write("pom.xml", "third");
        launch(Map.of());

        assertThat(builds())
                .containsExactly(
                        folder + "/home", folder.toRealPath() + "/path", folder.toRealPath() + "/usr/lib/jvm/jdk");
    }

    @Test
    void passesOverAnOldJava() throws Exception {
        java(folder.resolve("home"), "11.0.9");
        launch(Map.of("JAVA_HOME", folder.resolve("home").toString()));

        assertThat(builds()).containsExactly(folder + "/usr/lib/jvm/jdk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "16.0.2"})
    void saysThatItNeedsAJdk(String version) throws Exception {
        java(folder.resolve("usr/lib/jvm/jdk"), version);

        Launched launched = launch(Map.of());

        assertThat(launched.err())
                .startsWith("materia: needs a JDK 17 or newer")
                .hasLineCount(1);
        assertThat(launched.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.6.3", "2.2.1"})
    void saysThatItNeedsMaven(String version) throws Exception {
        if (version.isEmpty()) {
            Files.delete(bin.resolve("mvn"));
        } else {
            script(bin.resolve("mvn"), MAVEN.replace("3.8.7", version));
        }

        Launched launched = launch(Map.of());

        assertThat(launched.err())
                .startsWith("materia: needs Maven 3.8 or newer")
                .hasLineCount(1);
        assertThat(launched.code()).isEqualTo(1);
    }

    @Test
    void buildsOnlyWhenSomethingChanged() throws Exception {
        assertThat(launch(Map.of()).err()).startsWith("materia: building").hasLineCount(1);
        assertThat(launch(Map.of()).err()).isEmpty();
        Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(Instant.now()));
        assertThat(launch(Map.of()).err()).as("touched").isEmpty();
        Files.delete(project.resolve("shapes/s.ttl"));
        assertThat(launch(Map.of()).err()).as("deleted").startsWith("materia: building");
        write("ontology/old.ttl", "older than the jar");
        Files.setLastModifiedTime(project.resolve("ontology/old.ttl"), FileTime.from(Instant.EPOCH));
        assertThat(launch(Map.of()).err()).as("added").startsWith("materia: building");
        write("src/main/A.java", "second");
        assertThat(launch(Map.of()).err()).as("edited").startsWith("materia: building");

        assertThat(builds()).hasSize(4);
    }

    @Test
    void takesAJarThatMavenMadeOfTheSameSources() throws Exception {
        Files.createDirectories(project.resolve("target/lib"));
        write("target/materia-1.jar", "jar");
        for (String name : List.of(
                ".",
                "pom.xml",
                "src/main",
                "src/main/A.java",
                "ontology",
                "ontology/o.ttl",
                "shapes",
                "shapes/s.ttl")) {
            Files.setLastModifiedTime(project.resolve(name), FileTime.from(Instant.EPOCH));
        }

        assertThat(launch(Map.of()).err()).isEmpty();
        assertThat(project.resolve("builds.txt")).doesNotExist();
    }

    @Test
    void tellsWhatMavenSaidWhenTheBuildFails() throws Exception {
        write("broken", "");

        Launched launched = launch(Map.of());

        assertThat(launched.err()).contains("[ERROR] it is broken\n");
        assertThat(launched.out()).isEmpty();
        assertThat(launched.code()).isEqualTo(1);
        Files.delete(project.resolve("broken"));
        assertThat(launch(Map.of()).code()).as("corrected").isZero();
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Launched> first = two.submit(() -> launch(Map.of()));
            Future<Launched> second = two.submit(() -> launch(Map.of()));

            assertThat(first.get().code()).isZero();
            assertThat(second.get().code()).isZero();
        } finally {
            two.shutdown();
        }
        assertThat(builds()).hasSize(1);
        assertThat(project.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void takesOverTheLockOfALauncherThatIsNoMore() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        write("target/launcher/lock/pid", gone.pid() + "\n");

        assertThat(launch(Map.of()).code()).isZero();
        assertThat(builds()).hasSize(1);
    }

    private Launched launch(Map<String, String> more) throws Exception {
        Map<String, String> environment = environment();
        environment.putAll(more);
        return Launched.run(
                folder, environment, List.of(project.resolve("materia").toString(), "--version"));
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of("PATH", bin.toString(), "HOME", folder.toString(), "LANG", "C.UTF-8"));
    }

    private List<String> builds() throws Exception {
        return Files.readAllLines(project.resolve("builds.txt"));
    }

    private void write(String name, String text) throws Exception {
        Path file = project.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static void java(Path home, String version) throws Exception {
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), JAVA);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(Path file, String text) throws Exception {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean exists(String tool) {
        return search(tool) != null;
    }

    private static Path which(String tool) {
        return Objects.requireNonNull(search(tool), tool);
    }

    private static @Nullable Path search(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
