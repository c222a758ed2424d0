package dev.materia.pubtator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.linking.EntityLinker;
import dev.materia.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases by file: each document must be annotated as it stands there, to the byte, by the built-in vocabulary. With
 * {@code -Dgolden.write=true} the files are written instead, to be read over before they are kept.
 */
class AnnotatedDocumentsTest {

    private static final Path CASES = Path.of("src/test/resources/annotate");

    private final EntityLinker linker = new EntityLinker(Vocabulary.builtIn());

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void annotatesAsItStandsThere(Path golden) throws IOException {
        byte[] bytes = Files.readAllBytes(golden);
        List<String> problems = new ArrayList<>();
        StringBuilder annotated = new StringBuilder();
        new PubTatorReader(golden.toString(), new ByteArrayInputStream(bytes), p -> problems.add(p.toString()))
                .forEachRemaining(
                        d -> annotated.append(PubTatorWriter.of(d, linker.annotate(d.text(), d.spans(), null))));
        assertThat(problems).isEmpty();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, annotated);
        }
        assertThat(annotated.toString()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
}
