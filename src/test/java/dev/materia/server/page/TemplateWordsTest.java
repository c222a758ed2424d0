package dev.materia.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the templates say themselves is for people: no name of a class gets into a heading, a label or a link. */
class TemplateWordsTest {

    private static final Pattern TEXT = Pattern.compile(
            "<(h[1-6]|th|label|summary|button|legend|caption|dt|option)(?: [^>]*)?>([^<>$@{}]*[a-z][A-Z][^<>$@{}]*)<");

    @Test
    void headingsAndLabelsHaveNoNamesOfClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> read(file).lines())
                    .flatMap(line -> TEXT.matcher(line).results())
                    .map(match -> match.group(2))
                    .filter(text -> !text.contains("MeSH") && !text.contains("JavaScript"))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
