package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that name an object and do not say of the drug what their cue would say of it. */
class UnsaidTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Medical uses | A combination of Examplol with lithium may work better than either drug alone. | INTERACTS_WITH  | lithium
            Medical uses | Sampladon is a combination of Examplol and the salt lithium.                   | INTERACTS_WITH  | lithium
            Side effects | Rash was more common than in those taking lithium.                             | INTERACTS_WITH  | lithium
            Pharmacology | Examplol is a substrate, or rather target, for CYP3A4.                         | ACTS_ON         | CYP3A4
            History      | The synthesis was derived from work on a class of opioids.                     | MEMBER_OF_CLASS | opioid
            Side effects | Examplol may cause a lasting mental "stroke".                                  | HAS_ADVERSE_EFFECT | stroke
            Side effects | Tolerance to the effects of lithium was observed.                              | HAS_ADVERSE_EFFECT | drug tolerance
            Side effects | Depressive symptoms are linked to worse outcomes like stroke.                   | HAS_ADVERSE_EFFECT | stroke
            Side effects | Users of Examplol run a higher risk of deaths attributable to infection.        | HAS_ADVERSE_EFFECT | infection
            Pharmacology | Examplol is a combination drug containing an opioid.                            | MEMBER_OF_CLASS | opioid
            Pharmacology | These mice take Examplol, and it activates the GABA-A receptor.                 | ACTS_ON         | GABA-A receptor
            Medical uses | Admissions to asthma treatment facilities rose with Examplol.                   | TREATS          | asthma
            Medical uses | Examplol is a promising drug that can reduce asthma.                            | TREATS          | asthma
            Discovery and early use | Stroke, asthma                                                      | TREATS          | stroke
            Medical uses | There is evidence that Examplol has the potential to treat asthma.             | TREATS          | asthma
            Medical uses | The decision to treat asthma with medicine depends on age.                      | TREATS          | asthma
            """)
    void isNotClaimed(String heading, String sentence, String predicate, String object) {
        assertThat(claims(heading, sentence)).doesNotContain(predicate + " " + object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Medical uses | A combination of Examplol with lithium is better avoided.                      | INTERACTS_WITH  | lithium
            Interactions | Rash is more common in those taking lithium.                                   | INTERACTS_WITH  | lithium
            History      | Examplol belongs to a class of opioids.                                        | MEMBER_OF_CLASS | opioid
            Side effects | Tolerance to the effects of Examplol was observed.                             | HAS_ADVERSE_EFFECT | drug tolerance
            Medical uses | There is evidence that Examplol has the potential to treat asthma.             | INVESTIGATED_FOR | asthma
            Medical uses | Stroke, asthma                                                                 | TREATS          | stroke
            """)
    void isClaimedWhereItIsSaid(String heading, String sentence, String predicate, String object) {
        assertThat(claims(heading, sentence)).contains(predicate + " " + object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Examplol does not bind to histamine, dopamine, or GABA-A receptors. | histamine receptor
            Examplol does not bind to histamine, dopamine, or GABA-A receptors. | dopamine receptor
            Examplol inhibits histamine and CYP3A4.                             | histamine
            """)
    void aHeadThatAListSharesIsThatOfEachMember(String sentence, String object) {
        assertThat(claims("Pharmacology", sentence)).contains("ACTS_ON " + object);
    }

    private static List<String> claims(String heading, String sentence) {
        return EXTRACTOR.extract(Texts.examplol(heading, List.of(sentence))).claims().stream()
                .map((Claim c) -> c.predicate() + " " + c.object().label())
                .toList();
    }
}
