package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The jars that the program is run with, by name. A new one is a decision: check who maintains it, what it brings along
 * and its licence (target/bom.json), and add it to the list.
 */
class RuntimeJarsIT {

    private static final Path LIST = Path.of("src/test/resources/runtime-jars.txt");
    private static final long MOST_BYTES = 36L << 20;

    @Test
    void areThoseOfTheListAndNoMore() throws IOException {
        List<Path> jars = classPath();

        assertThat(jars).allSatisfy(jar -> assertThat(jar).isRegularFile());
        assertThat(jars.stream().map(RuntimeJarsIT::name).sorted().distinct())
                .containsExactlyElementsOf(Files.readAllLines(LIST));
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).as("bytes of all jars").isLessThan(MOST_BYTES);
    }

    private static List<Path> classPath() throws IOException {
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.getFileName().toString().matches("materia-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            String path = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(path.split(" "))
                    .map(each -> Path.of("target", each))
                    .toList();
        }
    }

    /** The name without its version. */
    private static String name(Path jar) {
        return jar.getFileName().toString().replaceFirst("-[0-9][0-9A-Za-z.]*(-M[0-9]+|-module)?\\.jar$", "");
    }
}
