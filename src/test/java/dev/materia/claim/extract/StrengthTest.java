package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Predicate;
import dev.materia.claim.Strength;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that forbids says more than one that advises against, and that more than one that warns. */
class StrengthTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Examplol is contraindicated in glaucoma.              | CONTRAINDICATED
            Examplol must never be given to people with glaucoma. | CONTRAINDICATED
            No one with glaucoma should be given Examplol.        | CONTRAINDICATED
            Examplol should not be used in glaucoma.              | SHOULD_NOT_BE_USED
            Avoid use in people with glaucoma.                    | SHOULD_NOT_BE_USED
            Use in people with glaucoma is not recommended.       | NOT_RECOMMENDED
            Examplol should be used with caution in glaucoma.     | CAUTION
            Examplol should generally be avoided in glaucoma.     | NOT_RECOMMENDED
            Examplol is avoided, when possible, in glaucoma.      | NOT_RECOMMENDED
            Examplol should be avoided or closely watched in glaucoma. | CAUTION
            """)
    void isToldByTheWords(String sentence, Strength strength) {
        assertThat(strengths(List.of(sentence))).containsExactly(Optional.of(strength));
    }

    @Test
    void isThatOfTheStrongestWords() {
        assertThat(strengths(List.of("Examplol should not be used in glaucoma.", "Glaucoma is contraindicated.")))
                .containsExactly(Optional.of(Strength.CONTRAINDICATED));
    }

    @Test
    void ofTwoWaysToBeCarefulTheWeakerHolds() {
        assertThat(EXTRACTOR
                        .extract(Texts.examplol(
                                "Precautions",
                                List.of("Examplol should be avoided or closely monitored in people with glaucoma.")))
                        .claims())
                .extracting(Claim::predicate)
                .containsExactly(Predicate.CAUTION_IN);
    }

    @Test
    void isNothingWhereTheDrugIsTolerated() {
        assertThat(strengths(List.of("Examplol proved safe in patients with asthma.")))
                .containsExactly(Optional.empty());
    }

    private static List<Optional<Strength>> strengths(List<String> sentences) {
        return EXTRACTOR.extract(Texts.examplol("Precautions", sentences)).claims().stream()
                .filter(Claim.Precaution.class::isInstance)
                .map(c -> ((Claim.Precaution) c).strength())
                .toList();
    }
}
