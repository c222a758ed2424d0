package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.document.Published;
import dev.materia.server.search.IdentifierIndex;
import dev.materia.server.search.Search;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drug is found by the identifier of the ingredient that its label gives. */
class UniiTest {

    private static final String DRUG = SmallRelease.BASE + "drug/baclofen";

    @TempDir
    private Path folder = Path.of("");

    private IdentifierIndex index() throws Exception {
        String more = "<" + DRUG + "> mat:unii \"H789N3FKE8\" .";
        return new Search(Published.of(SmallRelease.in(folder.resolve("release"), more)))
                .index()
                .identifiers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H789N3FKE8",
                "h789n3fke8",
                "UNII:H789N3FKE8",
                " unii:H789N3FKE8 ",
                "UNII H789N3FKE8",
                "https://precision.fda.gov/uniisearch/srs/unii/H789N3FKE8"
            })
    void findsTheDrug(String written) throws Exception {
        assertThat(index().find(written))
                .extracting(IdentifierIndex.Identified::iri)
                .containsExactly(DRUG);
    }

    @Test
    void anotherIdentifierFindsNothing() throws Exception {
        assertThat(index().find("H789N3FKE9")).isEmpty();
    }
}
