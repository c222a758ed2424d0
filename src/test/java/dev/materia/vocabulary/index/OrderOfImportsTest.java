package dev.materia.vocabulary.index;

import static dev.materia.vocabulary.index.Indexes.MESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vocabularies and mapping sets give the same concepts in whatever order they stand. */
class OrderOfImportsTest {

    private static final String MONDO = "http://example.org/mondo/";
    private static final String OTHER = "http://example.org/other/";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMappingSetTakesTheTypeOfNoConcept() throws MateriaException, IOException {
        MappedConcepts mesh = Indexes.of(
                folder.resolve("mesh"),
                Indexes.entry("D000010", "Gripes", ConceptType.CONDITION, "Belly Gripes"),
                Indexes.entry("D000011", "Pox", ConceptType.CONDITION),
                Indexes.entry("D000012", "Small Pox", ConceptType.CONDITION));
        MappedConcepts mondo = Indexes.of(
                folder.resolve("mondo"),
                link(MESH + "D000010", MONDO + "1"),
                link(MONDO + "1", MESH + "D000010"),
                // one concept there may be two here: both stay
                link(MESH + "D000011", MONDO + "2"),
                link(MESH + "D000012", MONDO + "2"),
                link(MONDO + "2", MESH + "D000011", MESH + "D000012"));
        MappedConcepts further =
                Indexes.of(folder.resolve("further"), link(MONDO + "1", OTHER + "7"), link(OTHER + "7", MONDO + "1"));

        Set<Object> found = new HashSet<>();
        for (List<MappedConcepts> order : permutations(List.of(mesh, mondo, further))) {
            Vocabulary vocabulary = Vocabulary.of(List.of(), order);
            List<Object> concepts = new ArrayList<>();
            for (String term : List.of("gripes", "belly gripes", "pox", "small pox")) {
                List<Concept> named = vocabulary.index().lookup(term);
                assertThat(named).as(term).hasSize(1);
                concepts.add(named);
            }
            Concept gripes = vocabulary.index().lookup("gripes").get(0);
            assertThat(gripes.type()).isEqualTo(ConceptType.CONDITION);
            assertThat(gripes.matches()).extracting(Match::iri).contains(MESH + "D000010", MONDO + "1");
            assertThat(concepts.get(2)).isNotEqualTo(concepts.get(3));
            found.add(concepts);
        }
        assertThat(found).hasSize(1);
    }

    @Test
    void linksInTheFileOfAConceptAreIts() throws MateriaException, IOException {
        ConceptEntry gripes = Indexes.entry("D000010", "Gripes", ConceptType.CONDITION);
        ConceptEntry link = link(MESH + "D000010", MONDO + "1");

        MappedConcepts first = Indexes.of(folder.resolve("a"), link, gripes);
        MappedConcepts second = Indexes.of(folder.resolve("b"), gripes, link);
        assertThat(first.concept(0, ConceptType.CONDITION)).isEqualTo(second.concept(0, ConceptType.CONDITION));
        assertThat(first.iris(0)).containsExactly(MESH + "D000010", MONDO + "1");
        assertThat(first.type(0)).contains(ConceptType.CONDITION);
    }

    private static ConceptEntry link(String iri, String... to) {
        return new ConceptEntry(
                iri,
                iri,
                null,
                null,
                List.of(),
                List.of(),
                java.util.Arrays.stream(to)
                        .map(o -> new Match(Match.Relation.EXACT, o))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                ConceptEntry.Kind.LINK);
    }

    private static <T> List<List<T>> permutations(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : things) {
            List<T> rest = new ArrayList<>(things);
            rest.remove(first);
            for (List<T> one : permutations(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(one);
                all.add(Collections.unmodifiableList(whole));
            }
        }
        return all;
    }
}
