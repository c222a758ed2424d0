package dev.materia.linking.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.linking.EntityLinker;
import dev.materia.linking.SemanticGroup;
import dev.materia.linking.TextSpan;
import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What annotated text teaches, and that it is kept apart. */
class LexiconLearnerTest {

    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void learnsStringsAndWhatIsNoMention() throws IOException, MateriaException {
        LexiconLearner learner = new LexiconLearner(VOCABULARY, LexiconLearnerTest::fail);
        learner.add(document("1", "The wobbles after aspirin.", "wobbles", "D001259"));
        learner.add(document("2", "Wobbles, and nausea.", "Wobbles", "D001259"));
        learner.add(document("3", "No nausea.", "", ""));
        Path file = folder.resolve("gold.lexicon");
        assertThat(learner.write(file)).isGreaterThan(1);
        assertThat(LexiconFile.is(file)).isTrue();

        String text = "Wobbles and nausea.";
        assertThat(ids(new EntityLinker(VOCABULARY), text)).containsExactly("nausea");
        assertThat(ids(LearnedLinker.with(VOCABULARY, List.of(file)), text)).containsExactly("Wobbles D001259");
    }

    @Test
    void learnsNoShortFormFromOneText() {
        LexiconLearner learner = new LexiconLearner(VOCABULARY, LexiconLearnerTest::fail);
        learner.add(document("1", "Deaths by ZQX rose.", "ZQX", "D001259"));
        assertThat(learner.learn()).extracting(LexiconEntry::words).doesNotContain("ZQX");
    }

    @Test
    void countsTheSameInAnyOrder() {
        LexiconLearner one = new LexiconLearner(VOCABULARY, LexiconLearnerTest::fail);
        LexiconLearner other = new LexiconLearner(VOCABULARY, LexiconLearnerTest::fail);
        AnnotatedText first = document("1", "The wobbles.", "wobbles", "D001259");
        AnnotatedText second = document("2", "The wobbles.", "wobbles", "D000001");
        one.add(first);
        one.add(second);
        other.add(second);
        other.add(first);
        assertThat(one.learn()).isEqualTo(other.learn());
    }

    @Test
    void tellsWhatIsNoLexicon() throws IOException {
        Path file = folder.resolve("bad.lexicon");
        Files.writeString(file, "# materia lexicon 1\nDisease\tD1\tmany\t2\twords\n");
        assertThatThrownBy(() -> LexiconFile.read(file))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("bad.lexicon:2: no line of a lexicon");
    }

    private static AnnotatedText document(String id, String text, String words, String mesh) {
        int start = text.indexOf(words);
        return new AnnotatedText(
                id,
                text,
                List.of(new TextSpan(0, text.length())),
                words.isEmpty()
                        ? List.of()
                        : List.of(
                                new GoldMention(start, start + words.length(), SemanticGroup.DISEASE, List.of(mesh))));
    }

    private static List<String> ids(EntityLinker linker, String text) {
        return linker.annotate(text, List.of(new TextSpan(0, text.length())), null).stream()
                .map(m -> text.substring(m.start(), m.end())
                        + (m.mesh().equals(List.of("D001259")) ? " " + m.mesh().get(0) : ""))
                .toList();
    }

    private static void fail(AnnotatedText document, RuntimeException error) {
        throw error;
    }
}
