package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Certainty;
import dev.materia.claim.Claim;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence that doubts the one before makes its claims less sure, and no other does. */
class VerdictsTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());
    private static final String CLAIM = "Examplol has been found to cause rash.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Later studies did not confirm this.",
                "However, more recent trials could not replicate these findings.",
                "This association has been disputed.",
                "The evidence for this is weak.",
                "However, the evidence is poor.",
                "This finding was not confirmed."
            })
    void doubtsTheSentenceBefore(String verdict) {
        assertThat(certainty(CLAIM, verdict)).isEqualTo(Certainty.PROBABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Later studies confirmed this.",
                "It is not used in children.",
                "The evidence for its use in migraine is weak.",
                "This drug was not sold in France."
            })
    void leavesItWhereItSpeaksOfSomethingElse(String next) {
        assertThat(certainty(CLAIM, next)).isEqualTo(Certainty.ESTABLISHED);
    }

    private static Certainty certainty(String... sentences) {
        List<Claim> claims = EXTRACTOR.extract(Texts.examplol("Side effects", List.of(sentences))).claims().stream()
                .filter(c -> c.object().label().equals("rash"))
                .toList();
        assertThat(claims).hasSize(1);
        return claims.get(0).assertion().certainty();
    }
}
