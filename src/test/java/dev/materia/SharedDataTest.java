package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The annotated and real documents that gold, linking and reading tests use and are skipped without. Where
 * {@code MATERIA_SHARED=required} they must be there, so that none of those tests is skipped unseen.
 */
@EnabledIfEnvironmentVariable(named = "MATERIA_SHARED", matches = "required")
class SharedDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "bc5cdr",
                "claims-gold",
                "formats",
                "labels-openfda",
                "labels-spl",
                "mappings",
                "mesh",
                "seed",
                "suites"
            })
    void isThere(String name) {
        assertThat(Path.of("../shared/data", name)).isNotEmptyDirectory();
    }
}
