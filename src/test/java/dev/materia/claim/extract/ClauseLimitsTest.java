package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which limits of a sentence are those of one of its claims, and which the build of the sentence gives to another. */
class ClauseLimitsTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # in another clause
            Examplol causes rash, and children may have tremor.                                         | hasAdverseEffect | rash         |
            In children Examplol causes rash.                                                           | hasAdverseEffect | rash         | age: children
            Examplol causes rash in children.                                                           | hasAdverseEffect | rash         | age: children
            Examplol may cause rash, and should be used with care in children.                          | hasAdverseEffect | rash         |
            Examplol may cause tremor, which is not wanted in patients with epilepsy.                   | hasAdverseEffect | tremor       |
            Examplol may cause tremor when it is given to patients with epilepsy.                       | hasAdverseEffect | tremor       | comorbidity: epilepsy
            It is safe during breastfeeding, since infants receive little of it.                        | toleratedIn      | breastfeeding |
            # in brackets
            It is contraindicated in asthma (it is sometimes given to children in hospital).            | contraindicatedIn | asthma      |
            Examplol may cause ataxia (in the elderly) and rash.                                        | hasAdverseEffect | ataxia       | age: elderly
            Examplol may cause ataxia (in the elderly) and rash.                                        | hasAdverseEffect | rash         |
            Examplol is used for migraine in elderly (older than 60) patients.                          | treats           | migraine     | age: elderly (older than 60)
            Examplol can treat mild migraine but is not recommended for severe migraine.                | contraindicatedIn | migraine    | severity: severe
            # no limit at all
            Examplol may cause ataxia, especially in the elderly.                                       | hasAdverseEffect | ataxia       |
            Examplol may cause ataxia in the elderly.                                                   | hasAdverseEffect | ataxia       | age: elderly
            Examplol is approved for adults with migraine, but not for children.                        | treats           | migraine     | age: adults
            # words that run on
            Examplol may cause tremor in patients with asthma, so that the dose is low.                 | hasAdverseEffect | tremor       | comorbidity: asthma
            The combination of Examplol and alcohol may cause tremor.                                   | hasAdverseEffect | tremor       | co-therapy: alcohol
            Examplol is used to treat migraine due to its long half-life.                               | treats           | migraine     |
            Examplol is used to treat pain due to migraine.                                             | treats           | pain         | cause: migraine
            Examplol is combined with other opioids such as codeine to treat pain in adults.            | treats           | pain         | age: adults
            Over more than six months of therapy for migraine no rash was seen.                         | treats           | migraine     |
            Examplol is used for migraine for up to six months.                                         | treats           | migraine     | duration: for up to six months
            The Academy of Child Psychiatry recommends Examplol for the treatment of migraine.          | treats           | migraine     |
            # of a later purpose, another statement or another thing
            Examplol is used to relieve pain and to treat insomnia in patients with asthma.             | treats           | pain         |
            Examplol is used to relieve pain in patients with asthma.                                   | treats           | pain         | comorbidity: asthma
            Examplol is used for migraine and it should be used with care in children.                  | treats           | migraine     |
            Examplol is used for migraine and works in children.                                        | treats           | migraine     |
            Use of Examplol for migraine may be associated with asthma.                                 | treats           | migraine     |
            Examplol is effective in treating migraine, as evidenced by a study in asthma.              | treats           | migraine     |
            Examplol relieves migraine, with long-term data supporting its use.                         | treats           | migraine     |
            Older adults are more likely to develop tremor during treatment with Examplol.              | hasAdverseEffect | tremor       |
            Ataxia, a state in which patients with epilepsy fall, may occur with Examplol.              | hasAdverseEffect | ataxia       |
            # of a definition, a comparison, a sibling
            Examplol is used for apnea of prematurity, a disorder in which infants stop breathing.      | treats           | apnea of prematurity |
            Examplol was more effective in people with migraine than in people with asthma.             | treats           | migraine     |
            It should not be given to people with asthma or who are taking aspirin.                     | contraindicatedIn | asthma      |
            Examplol may cause tremor, rash, and nausea in women.                                       | hasAdverseEffect | tremor       |
            Examplol may cause tremor, rash, and nausea in women.                                       | hasAdverseEffect | nausea       | population: women
            Examplol is only recommended for insomnia, owing to the risk of dependence.                 | treats           | insomnia     |
            Examplol is not associated with rash in pregnant or lactating women.                        | hasAdverseEffect | rash         | population: pregnant or lactating women
            The use of Examplol for pain may be associated with a higher rate of rash in children.      | treats           | pain         |
            # of a denial
            Topical application of Examplol does not cause sedation.                                    | hasAdverseEffect | sedation     | setting: Topical application
            Applied topically, Examplol does not cause sedation.                                        | hasAdverseEffect | sedation     | setting: Applied topically
            These patches are not indicated for migraine.                                               | treats           | migraine     | setting: patches
            There is no evidence of liver damage when levels are within the normal range.               | hasAdverseEffect | liver damage | setting: when levels are within the normal range
            When taken as directed, Examplol does not cause sedation.                                   | hasAdverseEffect | sedation     |
            Even when taken in large amounts, Examplol does not cause sedation.                         | hasAdverseEffect | sedation     |
            Examplol does not cause sedation, even at high doses of 50 mg.                              | hasAdverseEffect | sedation     |
            Examplol at doses below 5 mg does not cause sedation.                                       | hasAdverseEffect | sedation     | setting: at doses below 5 mg
            At low doses, Examplol does not raise the risk of stroke; at high doses it may.             | hasAdverseEffect | stroke       | setting: At low doses
            Examplol does not cause serious heart failure.                                              | hasAdverseEffect | heart failure | severity: serious
            Examplol is not associated with serious bleeding.                                           | hasAdverseEffect | bleeding     | severity: serious
            Examplol is not associated with bleeding.                                                   | hasAdverseEffect | bleeding     |
            Examplol may cause serious bleeding.                                                        | hasAdverseEffect | bleeding     |
            Examplol was not seen to cause rash, even in people with a history of eczema.               | hasAdverseEffect | rash         |
            A trial of Examplol over six days saw no sign of sedation.                                  | hasAdverseEffect | sedation     | duration: over six days
            Examplol may cause rash in women and, less often, in men.                                   | hasAdverseEffect | rash         |
            There is no evidence that Examplol causes widespread amnesia.                               | hasAdverseEffect | amnesia      | severity: widespread
            # of an aside, of one of two groups, of a partner
            Examplol causes rash, which, while common in children (who are small) rarely results in coma. | hasAdverseEffect | coma        |
            Examplol gives no euphoria to opioid tolerant people, making it useful for insomnia.        | treats           | insomnia     |
            Examplol is not indicated for brief pain, or pain after surgery, in children.               | treats           | pain         | age: children
            Trials did not show a benefit in children with asthma, though there is tentative evidence in adults with migraine. | investigatedFor  | migraine     | age: adults
            Taken with aspirin, or by those with asthma, Examplol may cause bleeding.                   | hasAdverseEffect | bleeding     |
            Concomitant use of aspirin and sedatives such as Examplol can cause bleeding.               | hasAdverseEffect | bleeding     | co-therapy: Concomitant use of aspirin
            Combined use of alcohol and Examplol is bad, as taking them together may cause vomiting.    | hasAdverseEffect | vomiting     | co-therapy: alcohol
            Examplol is used in treatment-resistant cases of migraine.                                  | treats           | migraine     | response: treatment-resistant
            Examplol is used for severe forms of asthma and gout.                                       | treats           | gout         | severity: severe
            Examplol should not be given during the first trimester of pregnancy.                       | contraindicatedIn | pregnancy   | population: the first trimester of pregnancy
            """)
    void aLimitIsThatOfItsOwnClause(String sentence, String predicate, String object, String limits) {
        List<Claim> claims = EXTRACTOR.extract(Texts.examplol("Use", List.of(sentence))).claims().stream()
                .filter(c -> c.predicate().localName().equals(predicate))
                .filter(c -> c.object().label().equals(object))
                .toList();
        assertThat(claims).as(sentence).hasSize(1);
        assertThat(claims.get(0).assertion().limits().contexts())
                .extracting(c -> c.type().key() + ": " + c.mention())
                .containsExactlyElementsOf(limits == null ? List.of() : Arrays.asList(limits.split("; ", -1)));
    }
}
