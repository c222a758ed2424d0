package dev.materia.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.source.SourceException;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What annotated text teaches, and that it is kept apart. */
class LearnerTest {

    private static void fail(PubTatorDocument document, RuntimeException error) {
        throw error;
    }

    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void learnsStringsAndWhatIsNoMention() throws IOException, SourceException {
        Learner learner = new Learner(VOCABULARY, LearnerTest::fail);
        learner.add(document("1", "The wobbles after aspirin.", "1\t4\t11\twobbles\tDisease\tD001259"));
        learner.add(document("2", "Wobbles, and nausea.", "2\t0\t7\tWobbles\tDisease\tD001259"));
        learner.add(document("3", "No nausea.", ""));
        Path file = folder.resolve("gold.lexicon");
        assertThat(learner.write(file)).isGreaterThan(1);
        assertThat(LexiconFile.is(file)).isTrue();

        String text = "Wobbles and nausea.";
        assertThat(ids(new Annotator(VOCABULARY), text)).containsExactly("nausea");
        assertThat(ids(Annotator.with(VOCABULARY, List.of(file)), text)).containsExactly("Wobbles D001259");
    }

    @Test
    void learnsNoShortFormFromOneText() {
        Learner learner = new Learner(VOCABULARY, LearnerTest::fail);
        learner.add(document("1", "Deaths by ZQX rose.", "1\t10\t13\tZQX\tDisease\tD001259"));
        assertThat(learner.learn()).extracting(Learnt::words).doesNotContain("ZQX");
    }

    @Test
    void countsTheSameInAnyOrder() {
        Learner one = new Learner(VOCABULARY, LearnerTest::fail);
        Learner other = new Learner(VOCABULARY, LearnerTest::fail);
        PubTatorDocument first = document("1", "The wobbles.", "1\t4\t11\twobbles\tDisease\tD001259");
        PubTatorDocument second = document("2", "The wobbles.", "2\t4\t11\twobbles\tDisease\tD000001");
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
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("bad.lexicon:2: no line of a lexicon");
    }

    private static PubTatorDocument document(String id, String title, String annotation) {
        return new PubTatorDocument(id, title, "", annotation.isEmpty() ? List.of() : List.of(annotation), 1);
    }

    private static List<String> ids(Annotator annotator, String text) {
        return annotator.annotate(text, List.of(new Part(0, text.length()))).stream()
                .map(m -> text.substring(m.start(), m.end())
                        + (m.mesh().equals(List.of("D001259")) ? " " + m.mesh().get(0) : ""))
                .toList();
    }
}
