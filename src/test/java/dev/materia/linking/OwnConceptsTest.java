package dev.materia.linking;

import static dev.materia.vocabulary.index.Indexes.MESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.index.ConceptEntry;
import dev.materia.vocabulary.index.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that a curated vocabulary and an imported one give to different concepts. */
class OwnConceptsTest {

    private static final Concept OURS = new Concept(
            ConceptType.CONDITION,
            "tarnish-gripes",
            "tarnish gripes",
            List.of("tarnishing"),
            List.of("tarnished"),
            List.of(new Match(Match.Relation.CLOSE, MESH + "D000012")),
            List.of(),
            null);

    @TempDir
    private Path folder = Path.of("");

    private Vocabulary vocabulary() throws MateriaException, IOException {
        ConceptEntry theirs = new ConceptEntry(
                MESH + "D000011",
                "Gripes",
                ConceptType.CONDITION,
                null,
                List.of("tarnish gripes", "tarnishing", "tarnished", "brass gripes"),
                List.of(),
                List.of(),
                List.of("C23.888.100"),
                List.of(),
                List.of(),
                List.of(),
                null,
                ConceptEntry.Kind.CONCEPT,
                List.of());
        return Vocabulary.of(List.of(OURS), List.of(Indexes.of(folder.resolve("index"), theirs)));
    }

    private List<String> linked(String words) throws MateriaException, IOException {
        String text = "It causes " + words + ".";
        return new EntityLinker(vocabulary())
                .annotate(text, List.of(new TextSpan(0, text.length())), null).stream()
                        .map(m -> m.concepts().get(0).slug() + " " + m.mesh())
                        .toList();
    }

    @Test
    void isThatOfTheCuratedOneAndFiledAsTheOther() throws MateriaException, IOException {
        assertThat(linked("tarnish gripes")).containsExactly("tarnish-gripes [D000011]");
        assertThat(linked("tarnishing")).containsExactly("tarnish-gripes [D000011]");
    }

    @Test
    void isThatOfTheImportedOneWhereTheCuratedHasItAsAMereForm() throws MateriaException, IOException {
        assertThat(linked("tarnished")).containsExactly("gripes [D000011]");
        assertThat(linked("brass gripes")).containsExactly("gripes [D000011]");
    }
}
