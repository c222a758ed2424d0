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

    @Test
    void aClassThatOnlySaysWhatADrugIsIsNotDenied() {
        assertThat(claims("Interactions", "Examplol has no effect on the blood levels of the anticoagulant warfarin."))
                .extracting(c -> c.object().label())
                .containsExactly("warfarin");
    }
}
