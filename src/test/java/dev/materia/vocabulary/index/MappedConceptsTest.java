package dev.materia.vocabulary.index;

import static dev.materia.vocabulary.index.Indexes.MESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptSource;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index on disk says what went into it, finds terms as the one in memory does, and knows when it is damaged. */
class MappedConceptsTest {

    private static final Match ELSEWHERE =
            new Match(Match.Relation.EXACT, "http://example.org/x", Justification.MAPPING_CHAINING);

    @TempDir
    private Path folder = Path.of("");

    private MappedConcepts index(ConceptEntry... entries) throws MateriaException, IOException {
        return Indexes.of(folder.resolve("tiny.index"), entries);
    }

    private MappedConcepts sample() throws MateriaException, IOException {
        return index(
                Indexes.entry("D000010", "Gripes", ConceptType.CONDITION, "Gripes, Common", "Méchant Gripe"),
                Indexes.linked(
                        Indexes.entry(
                                "D000011",
                                "Gripes, Tarnish",
                                ConceptType.CONDITION,
                                "Tarnish-Gripe",
                                "TG",
                                "α2-Gripe oedema"),
                        List.of(MESH + "D000010", MESH + "D999999"),
                        List.of(ELSEWHERE)),
                Indexes.entry("D000012", "Placidol", ConceptType.DRUG, "Placidol Hydrochloride", "日本語薬"),
                Indexes.entry("D000013", "Gripe Station", null));
    }

    @Test
    void givesBackWhatWentIn() throws MateriaException, IOException {
        MappedConcepts index = sample();

        assertThat(index.size()).isEqualTo(4);
        assertThat(index.facts().concepts()).isEqualTo(4);
        int number = index.of(MESH + "D000011").get(0);
        assertThat(index.of("http://example.org/x")).containsExactly(number);
        assertThat(index.find(ConceptType.CONDITION, "gripes-tarnish")).isEqualTo(number);
        assertThat(index.find(ConceptType.DRUG, "gripes-tarnish")).isEqualTo(ConceptSource.NONE);
        Concept concept = index.concept(number, ConceptType.CONDITION);
        assertThat(concept.label()).isEqualTo("Gripes, Tarnish");
        assertThat(concept.synonyms()).containsExactly("Tarnish-Gripe", "TG", "α2-Gripe oedema");
        assertThat(concept.broader()).containsExactly("gripes");
        assertThat(concept.note()).isEqualTo("A note on Gripes, Tarnish.");
        assertThat(concept.matches())
                .containsExactlyInAnyOrder(
                        ELSEWHERE, new Match(Match.Relation.EXACT, MESH + "D000011", Justification.LEXICAL_MATCHING));
        Descriptor descriptor = index.descriptor(number).orElseThrow();
        assertThat(descriptor.trees()).containsExactly("C01.011");
        assertThat(descriptor.broader())
                .as("a link to what is not in the vocabulary leads nowhere")
                .containsExactly(MESH + "D000010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gripes, tarnish",
                "tarnish gripes",
                "Tarnish Gripe",
                "tarnish-gripes",
                "TARNISH GRIPE",
                "alpha-2 gripe edema",
                "TG"
            })
    void findsVariants(String term) throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(List.of(), List.of(sample()));

        assertThat(vocabulary.naming(term))
                .extracting(h -> h.concept().map(Concept::slug).orElse(""))
                .containsExactly("gripes-tarnish");
        if (!term.contains(",")) {
            assertThat(vocabulary.index().lookup(term))
                    .as("as words of a text, where a comma parts")
                    .extracting(Concept::slug)
                    .containsExactly("gripes-tarnish");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tarnish", "gripes tarnish station", "Tg", "日本", "gripe station", ""})
    void findsNothingElse(String term) throws MateriaException, IOException {
        Vocabulary vocabulary = Vocabulary.of(List.of(), List.of(sample()));

        assertThat(vocabulary.index().lookup(term)).isEmpty();
    }

    @Test
    void listsTermsByTheirStart() throws MateriaException, IOException {
        MappedConcepts index = sample();

        assertThat(index.startingWith("GRIPE", 10)).containsExactly(3, 0, 1);
        assertThat(index.startingWith("gripe", 1)).containsExactly(3);
        assertThat(index.startingWith("placidol h", 10)).containsExactly(2);
        assertThat(index.startingWith("zz", 10)).isEmpty();
    }

    @Test
    void findsInTextWhatAnIndexInMemoryFinds() throws MateriaException, IOException {
        Random random = new Random(7);
        List<String> words = List.of("tarnish", "gripes", "of", "the", "acid", "beta", "2", "blocker", "非", "ménage");
        List<ConceptEntry> entries = new ArrayList<>();
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String term = words(words, random, 1 + random.nextInt(4), random.nextBoolean() ? " " : "-");
            entries.add(Indexes.entry("D" + (100_000 + i), term, ConceptType.CONDITION));
            Concept concept = index(entries.get(i)).concept(0, ConceptType.CONDITION);
            if (concepts.stream().noneMatch(c -> c.slug().equals(concept.slug()))) {
                concepts.add(concept);
            } else {
                entries.remove(i--);
            }
        }
        Vocabulary mapped = Vocabulary.of(List.of(), List.of(index(entries.toArray(ConceptEntry[]::new))));
        Vocabulary listed = Vocabulary.of(concepts);
        for (int i = 0; i < 300; i++) {
            String text = words(words, random, 12, random.nextBoolean() ? " " : " - ");
            List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
            for (int at = 0; at < tokens.size(); at++) {
                assertThat(found(mapped, tokens, text, at))
                        .as("%s at %d", text, at)
                        .containsExactlyInAnyOrderElementsOf(found(listed, tokens, text, at));
                assertThat(mapped.index().startsTerm(tokens.get(at)))
                        .isEqualTo(listed.index().startsTerm(tokens.get(at)));
            }
        }
    }

    private static String words(List<String> words, Random random, int count, String gap) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(words.get(random.nextInt(words.size())));
        }
        return String.join(gap, chosen);
    }

    private static List<String> found(Vocabulary vocabulary, List<Token> tokens, String text, int at) {
        List<TermIndex.Found> found = new ArrayList<>();
        vocabulary.index().search(tokens, text, at, found);
        return found.stream()
                .map(f -> f.from() + "-" + f.to() + " " + f.concept().slug())
                .toList();
    }

    @Test
    void writesTheSameBytesForTheSameEntries() throws MateriaException, IOException {
        sample();
        byte[] first = Files.readAllBytes(folder.resolve("tiny.index"));
        sample();
        assertThat(Files.readAllBytes(folder.resolve("tiny.index"))).isEqualTo(first);
    }

    @Test
    void tellsTwoConceptsOfOneNameApart() throws MateriaException, IOException {
        MappedConcepts index = index(
                Indexes.entry("D000021", "Twin Gripe", ConceptType.CONDITION),
                Indexes.entry("D000022", "Twin gripe", ConceptType.CONDITION),
                Indexes.entry("D000023", "Twin gripe", ConceptType.DRUG));

        assertThat(index.concept(0, ConceptType.CONDITION).slug()).isEqualTo("twin-gripe");
        assertThat(index.concept(1, ConceptType.CONDITION).slug()).isEqualTo("twin-gripe-d000022");
        assertThat(index.concept(2, ConceptType.DRUG).slug()).isEqualTo("twin-gripe");
        assertThat(index.find(ConceptType.CONDITION, "twin-gripe-d000022")).isEqualTo(1);
    }

    @Test
    void refusesTwoEntriesForOneId() throws MateriaException {
        IndexBuilder builder = new IndexBuilder();
        builder.add(Indexes.entry("D000031", "One", null));

        assertThatThrownBy(() -> builder.add(Indexes.entry("D000031", "Two", null)))
                .hasMessageContaining(MESH + "D000031")
                .hasMessageContaining("two entries");
    }

    @Test
    void refusesATermOfAMegabyte() {
        assertThatThrownBy(() ->
                        new IndexBuilder().add(Indexes.entry("D000032", "Long", ConceptType.DRUG, "x".repeat(1 << 20))))
                .hasMessageContaining(MESH + "D000032")
                .hasMessageContaining("1048576 characters");
    }

    @Test
    void refusesEveryDamage() throws MateriaException, IOException {
        sample();
        Path file = folder.resolve("tiny.index");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = whole.clone();
            if (i % 5 == 0) {
                damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                int at = i < whole.length && i % 2 == 0 ? i : random.nextInt(whole.length);
                damaged[at] ^= (byte) (1 + random.nextInt(255));
            }
            Path other = folder.resolve("damaged" + i);
            Files.write(other, damaged);
            assertThatThrownBy(() -> MappedConcepts.open(other))
                    .as("round %d", i)
                    .isInstanceOf(MateriaException.class)
                    .hasMessageContaining("damaged" + i)
                    .hasMessageContaining("import the vocabulary again");
        }
    }

    @Test
    void saysThatAnIndexOfAnotherVersionMustBeMadeAgain() throws MateriaException, IOException {
        sample();
        Path file = folder.resolve("tiny.index");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(8, 99);
        Files.write(file, bytes);

        assertThatThrownBy(() -> MappedConcepts.open(file))
                .hasMessageContaining("another version of Materia")
                .hasMessageContaining("import the vocabulary again");
    }
}
