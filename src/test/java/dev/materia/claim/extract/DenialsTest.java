package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.materia.claim.Certainty;
import dev.materia.claim.Claim;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure a denial is, and which denials a text takes back elsewhere. */
class DenialsTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    private static List<Claim> claims(String heading, String... sentences) {
        return EXTRACTOR.extract(Texts.examplol(heading, List.of(sentences))).claims();
    }

    @Test
    void aModalVerbOfWhatIsAffirmedDoesNotHedgeWhatIsDenied() {
        List<Claim> claims =
                claims("Side effects", "Examplol can cause anterograde amnesia, but not retrograde amnesia.");
        assertThat(claims)
                .extracting(
                        c -> c.object().label(),
                        c -> c.assertion().polarity(),
                        c -> c.assertion().certainty())
                .containsExactly(
                        tuple("anterograde amnesia", Polarity.AFFIRMED, Certainty.PROBABLE),
                        tuple("retrograde amnesia", Polarity.DENIED, Certainty.ESTABLISHED));
    }

    @Test
    void aHedgedDenialStaysUnsure() {
        assertThat(claims("Side effects", "Examplol does not appear to cause rash."))
                .extracting(c -> c.assertion().certainty())
                .containsExactly(Certainty.PROBABLE);
    }

    @Test
    void thatLevelsDoNotChangeDeniesNoInteractionThatTheTextAffirms() {
        String levels = "Examplol has no effect on the blood levels of warfarin.";
        assertThat(claims("Interactions", levels))
                .extracting(c -> c.assertion().polarity())
                .containsExactly(Polarity.DENIED);
        assertThat(claims("Interactions", levels, "Examplol must not be combined with warfarin."))
                .extracting(Claim::predicate, c -> c.assertion().polarity())
                .containsExactly(tuple(Predicate.INTERACTS_WITH, Polarity.AFFIRMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is little evidence that Examplol causes rash.",
                "No rash has been reported with Examplol.",
                "Examplol is not particularly associated with rash.",
                "Examplol does not typically cause rash.",
                "Examplol appears not to cause rash."
            })
    void littleIsNotNone(String sentence) {
        assertThat(claims("Side effects", sentence))
                .extracting(c -> c.assertion().polarity(), c -> c.assertion().certainty())
                .containsExactly(tuple(Polarity.DENIED, Certainty.PROBABLE));
    }

    @Test
    void thatItIsNotTypicalDeniesNothingThatTheTextAffirms() {
        assertThat(claims("Side effects", "Examplol does not typically cause rash.", "Examplol may cause rash."))
                .extracting(c -> c.assertion().polarity())
                .containsExactly(Polarity.AFFIRMED);
        assertThat(claims("Side effects", "Examplol does not cause rash.", "Examplol may cause rash."))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Interactions | Examplol did not alter the metabolism of warfarin.
            Interactions | Examplol does not reduce the effects of alcohol.
            Side effects | Rash does not occur in such patients.
            Pharmacology | Examplol has minimal opioid activity.
            Pharmacology | Examplol does not directly bind to the GABA-A receptor.
            """)
    void whatIsDeniedOfAPartIsNotDenied(String heading, String sentence) {
        assertThat(claims(heading, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Interactions | Examplol does not interact with warfarin.
            Interactions | Examplol has no effect on the blood levels of warfarin.
            Side effects | Rash does not occur in adults.
            Side effects | Examplol does not cause rash and may be used in such patients.
            Pharmacology | Examplol does not bind to the GABA-A receptor.
            """)
    void whatIsDeniedAsAWholeIsDenied(String heading, String sentence) {
        assertThat(claims(heading, sentence))
                .extracting(c -> c.assertion().polarity())
                .containsExactly(Polarity.DENIED);
    }

    @Test
    void aClassThatOnlySaysWhatADrugIsIsNotDenied() {
        assertThat(claims("Interactions", "Examplol has no effect on the blood levels of the anticoagulant warfarin."))
                .extracting(c -> c.object().label())
                .containsExactly("warfarin");
    }
}
