package dev.materia.vocabulary;

import static dev.materia.vocabulary.index.Indexes.MESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.index.ConceptEntry;
import dev.materia.vocabulary.index.Indexes;
import dev.materia.vocabulary.index.MappedConcepts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources are one vocabulary: what two know is one concept, and the more trusted one has the say. */
class SourcesTest {

    private static final Concept OURS = new Concept(
            ConceptType.CONDITION,
            "tarnish-gripes",
            "tarnish gripes",
            List.of("tarnishing"),
            List.of("tarnished"),
            List.of(new Match(Match.Relation.EXACT, MESH + "D000011")),
            List.of(),
            null);

    @TempDir
    private Path folder = Path.of("");

    private int files;

    private MappedConcepts imported(ConceptEntry... entries) throws MateriaException, IOException {
        return Indexes.of(folder.resolve("index" + files++), entries);
    }

    private static List<Concept> lookup(Vocabulary vocabulary, String term) {
        return vocabulary.index().lookup(term);
    }

    @Test
    void whatTwoSourcesLinkAlikeIsOneConcept() throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(
                List.of(OURS),
                List.of(imported(Indexes.entry(
                        "D000011", "Gripes, Tarnish", ConceptType.TARGET, "Patina Disease", "tarnishing"))));

        Concept merged = lookup(vocabulary, "patina diseases").get(0);
        assertThat(merged.slug()).isEqualTo("tarnish-gripes");
        assertThat(merged.type()).isEqualTo(ConceptType.CONDITION);
        assertThat(merged.label()).isEqualTo("tarnish gripes");
        assertThat(merged.synonyms()).containsExactly("tarnishing", "Gripes, Tarnish", "Patina Disease");
        assertThat(merged.matches()).containsExactly(new Match(Match.Relation.EXACT, MESH + "D000011"));
        assertThat(lookup(vocabulary, "tarnished")).containsExactly(merged);
        assertThat(lookup(vocabulary, "tarnish gripe")).containsExactly(merged);
        assertThat(vocabulary.concept(ConceptType.CONDITION, "tarnish-gripes")).contains(merged);
    }

    @Test
    void termsOfAConceptWithoutTypeCountForTheOneThatItIs() throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(
                List.of(OURS), List.of(imported(Indexes.entry("D000011", "Gripes, Tarnish", null, "Patina Disease"))));

        assertThat(lookup(vocabulary, "patina disease"))
                .extracting(Concept::slug)
                .containsExactly("tarnish-gripes");
    }

    @Test
    void oneNameAndTypeIsOneConceptLinkedByItsWords() throws MateriaException, IOException {
        Concept unlinked = Concept.named(ConceptType.CONDITION, "patina disease");
        Vocabulary vocabulary = Vocabulary.of(
                List.of(unlinked),
                List.of(imported(Indexes.entry("D000040", "Patina Disease", ConceptType.CONDITION, "Greening"))));

        Concept merged = lookup(vocabulary, "greening").get(0);
        assertThat(merged.slug()).isEqualTo("patina-disease");
        assertThat(merged.matches())
                .containsExactly(new Match(Match.Relation.EXACT, MESH + "D000040", Justification.LEXICAL_MATCHING));
    }

    @Test
    void oneNameLinkedToTwoConceptsStaysTwo() throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(
                List.of(OURS),
                List.of(imported(Indexes.entry("D000050", "Tarnish Gripes", ConceptType.CONDITION, "Other Gripes"))));

        assertThat(lookup(vocabulary, "tarnish gripes"))
                .extracting(Concept::slug)
                .containsExactly("tarnish-gripes", "tarnish-gripes-d000050");
        Concept other = lookup(vocabulary, "other gripes").get(0);
        assertThat(other.slug()).isEqualTo("tarnish-gripes-d000050");
        assertThat(vocabulary.concept(ConceptType.CONDITION, "tarnish-gripes-d000050"))
                .contains(other);
    }

    @Test
    void theMoreTrustedSourceReadsAWordFirst() throws MateriaException, IOException {
        Concept narrow = Concept.named(ConceptType.CONDITION, "green gripe");
        MappedConcepts broad = imported(
                Indexes.entry("D000060", "Gripe", ConceptType.CONDITION, "Green Gripe"),
                Indexes.entry("D000061", "Green Gripe Dye", ConceptType.DRUG, "Green Gripe"));
        Vocabulary vocabulary = Vocabulary.of(List.of(narrow), List.of(broad));

        assertThat(lookup(vocabulary, "green gripe"))
                .extracting(Concept::slug)
                .containsExactly("green-gripe", "gripe", "green-gripe-dye");
        assertThat(vocabulary.lookup(ConceptType.CONDITION, "green gripe")).contains(narrow);
        assertThat(lookup(vocabulary, "gripe")).extracting(Concept::slug).containsExactly("gripe");
    }

    @Test
    void aTermEndsWithItsLastWordThoughALongerOneGoesOn() throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(
                List.of(),
                List.of(imported(
                        Indexes.entry("D000090", "Gripe", ConceptType.CONDITION),
                        Indexes.entry("D000091", "Gripe Dye", ConceptType.DRUG))));
        String text = "gripe (green)";
        List<TermIndex.Found> found = new ArrayList<>();
        vocabulary.index().search(Tokenizer.tokens(text, 0, text.length()), text, 0, found);

        assertThat(found).extracting(TermIndex.Found::to).containsExactly(1);
    }

    @Test
    void theOrderOfImportedSourcesIsTheirOrderOfTrust() throws MateriaException, IOException {
        MappedConcepts first = imported(Indexes.entry("D000070", "Rust", ConceptType.CONDITION, "Oxidosis"));
        MappedConcepts second = imported(Indexes.entry("D000070", "Corrosion", ConceptType.DRUG, "Browning"));

        Concept one = lookup(Vocabulary.of(List.of(), List.of(first, second)), "browning")
                .get(0);
        Concept two = lookup(Vocabulary.of(List.of(), List.of(second, first)), "browning")
                .get(0);
        assertThat(one.slug() + one.type()).isEqualTo("rust" + ConceptType.CONDITION);
        assertThat(two.slug() + two.type()).isEqualTo("corrosion" + ConceptType.DRUG);
        assertThat(one.synonyms()).containsExactly("Oxidosis", "Corrosion", "Browning");
    }

    @Test
    void theWayUpEndsWhereItRunsInACircle() throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(
                List.of(),
                List.of(imported(
                        Indexes.linked(Indexes.entry("D000081", "A", null), List.of(MESH + "D000082"), List.of()),
                        Indexes.linked(
                                Indexes.entry("D000082", "B", null),
                                List.of(MESH + "D000081", MESH + "D000083"),
                                List.of()),
                        Indexes.entry("D000083", "C", null))));

        assertThat(vocabulary.above(List.of(MESH + "D000081", MESH + "D7")).keySet())
                .containsExactly(MESH + "D000081", MESH + "D000082", MESH + "D000083");
    }
}
