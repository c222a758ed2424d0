package dev.materia.linking.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.linking.EntityLinker;
import dev.materia.linking.LinkedMention;
import dev.materia.linking.SemanticGroups;
import dev.materia.linking.TextSpan;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps or drops all mentions of a concept in a text, by the weights of their features. */
class MentionClassifierTest {

    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
    private static final FeatureExtractor FEATURES =
            new FeatureExtractor(new SemanticGroups(VOCABULARY), VOCABULARY, Map.of(), Map.of());

    @Test
    void dropsWhatSpeaksAgainst() {
        assertThat(kept(Map.of("D last nausea", -5.0), "Nausea and headache, and nausea again."))
                .containsExactly("headache");
    }

    @Test
    void keepsTheRest() {
        assertThat(kept(Map.of("D last nausea", 5.0), "Nausea and headache.")).containsExactly("Nausea", "headache");
        assertThat(kept(Map.of("C last nausea", -5.0), "Nausea and headache.")).containsExactly("Nausea", "headache");
    }

    private static List<String> kept(Map<String, Double> weights, String text) {
        List<LinkedMention> mentions = new EntityLinker(VOCABULARY)
                .text(text, List.of(new TextSpan(0, text.length())), null, 100)
                .mentions();
        return new MentionClassifier(weights, FEATURES)
                .select(mentions).stream().map(LinkedMention::words).toList();
    }
}
