package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Action;
import dev.materia.claim.Claim;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says that a drug does to each of its targets. */
class ActionsTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It reduces the release of dopamine.|dopamine|RELEASE_INHIBITOR",
                "It works by inhibiting dopamine release.|dopamine|RELEASE_INHIBITOR",
                "It stimulates the release of dopamine and norepinephrine.|norepinephrine|RELEASER",
                "It is a serotonin-norepinephrine-dopamine releasing agent.|dopamine|RELEASER",
                "It modulates the release of dopamine.|dopamine|UNSPECIFIED",
                "It blocks the reuptake of serotonin.|serotonin transporter|REUPTAKE_INHIBITOR",
                "It is a 5-HT1A receptor partial agonist, and a D2 receptor and D3 receptor antagonist.|5-HT1A receptor|PARTIAL_AGONIST",
                "It is a 5-HT1A receptor partial agonist, and a D2 receptor and D3 receptor antagonist.|D3 receptor|ANTAGONIST",
                "It is a partial agonist of both the 5-HT2A and 5-HT2C receptors.|5-HT2C receptor|PARTIAL_AGONIST",
                "It acts as an inverse agonist at the D2 receptor.|D2 receptor|INVERSE_AGONIST",
                "It acts as a positive allosteric modulator at GABA-A receptors.|GABA-A receptor|POSITIVE_MODULATOR",
                "It is a negative allosteric modulator of nicotinic receptors.|nicotinic receptor|NEGATIVE_MODULATOR",
                "It has weak antagonistic activity at the D2 receptor.|D2 receptor|ANTAGONIST",
                "It has affinity for the D2 receptor.|D2 receptor|UNSPECIFIED",
                "It activates the μ-opioid receptor.|μ-opioid receptor|ACTIVATOR",
                "It is an antagonist of the D2 receptor and an agonist of the 5-HT1A receptor.|5-HT1A receptor|AGONIST",
                "It is an antagonist of the D2 receptor and an agonist of the 5-HT1A receptor.|D2 receptor|ANTAGONIST"
            })
    void isWhatTheWordThatGovernsTheTargetSays(String sentence, String target, Action expected) {
        assertThat(EXTRACTOR
                        .extract(Texts.examplol("Mechanism of action", List.of(sentence)))
                        .claims())
                .filteredOn(Claim.MechanismOfAction.class::isInstance)
                .extracting(Claim.MechanismOfAction.class::cast)
                .filteredOn(claim -> claim.object().label().equals(target))
                .extracting(Claim.MechanismOfAction::action)
                .containsExactly(expected);
    }
}
