package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.claims;
import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.SectionRole;
import dev.materia.source.MateriaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a label's sentence only mentions beside what it claims. */
class LabelOthersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            populations       | Both untreated patients and those treated with other antidiabetic drugs were eligible. | interactsWith affirmed antidiabetic
            pharmacokinetics  | Examplix had no significant effect on the urinary elimination of iron, calcium or zinc. | interactsWith denied calcium
            warnings          | Examplix leads to less retinoblastoma (Rb) protein phosphorylation. | hasAdverseEffect affirmed Rb
            warnings          | Vaccination reduces, but does not eliminate, the risk of meningococcal infection. | hasAdverseEffect denied meningococcal infection
            adverse_reactions | Rashes, some necessitating discontinuation of therapy, have been reported. | hasWithdrawalEffect affirmed Rashes
            warnings          | Consider this in those at higher risk of developing anemia (e.g., kidney failure), as rash is common. | hasAdverseEffect affirmed kidney failure
            interactions      | The concomitant use of Examplix and statins has not been studied. | interactsWith affirmed statins
            populations       | Minor skeletal malformations were observed at doses of 4 mg/kg (about 23 times the AUC in patients). | hasAdverseEffect affirmed skeletal malformations
            warnings          | The reactions listed may not include all possible skin reactions. | hasAdverseEffect denied skin reactions
            adverse_reactions | The information below is derived from a database of 600 adults exposed to Examplix for the treatment of gout, manic or mixed episodes. | hasAdverseEffect affirmed manic
            contraindications | Do not take Examplix if you have an eye disease called glaucoma. | contraindicatedIn affirmed eye disease
            populations       | Patients who are poor metabolizers of CYP2C9 substrates have higher levels of Examplix. | interactsWith affirmed CYP2C9 substrates
            mechanism         | Examplix did not affect dopamine or histamine secretion.    | actsOn denied dopamine
            warnings          | WARNING: MORE DEATHS IN ELDERLY PATIENTS WITH DEMENTIA-RELATED PSYCHOSIS | hasAdverseEffect affirmed ELDERLY PATIENTS WITH DEMENTIA-RELATED PSYCHOSIS
            adverse_reactions | The most common tumors (≥3%) were thyroid (13%) and fibrosarcoma (12%). | hasAdverseEffect affirmed fibrosarcoma
            adverse_reactions | In 111 patients with untreated leukemia, the median age was 70, 71% were male. | hasAdverseEffect affirmed leukemia
            adverse_reactions | The reactions most commonly associated with discontinuation of Examplix were rash and insomnia. | hasWithdrawalEffect affirmed insomnia
            pharmacokinetics  | Examplix had no effect on circulating levels of cortisol or prolactin. | actsOn denied prolactin
            warnings          | Avoid Examplix in the first trimester as miscarriage may occur. | contraindicatedIn affirmed miscarriage
            adverse_reactions | There are reports of cardiac arrest during use of Examplix for nerve block. | hasAdverseEffect affirmed nerve block
            """)
    void isNotClaimed(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).doesNotContain(claim);
    }

    @Test
    void whatTheDrugIsGivenWithOrTreatsIsNoPartnerAndNoReasonForCare() throws MateriaException {
        assertThat(said(extract("indications", b -> {
                    b.paragraph("Examplix in combination with lithium is indicated for epilepsy.");
                    b.section(2, "Renal events", SectionRole.WARNINGS);
                    b.paragraph(
                            "Examplix in combination with lithium was associated with an increased risk of tremor.");
                    b.section(2, "Children", SectionRole.POPULATIONS);
                    b.paragraph("The safety of Examplix has not been established in epilepsy.");
                })))
                .contains("treats affirmed epilepsy", "hasAdverseEffect affirmed tremor")
                .doesNotContain("interactsWith affirmed lithium", "cautionIn affirmed epilepsy");
    }

    @Test
    void whatIsExpectedIsProbable() throws MateriaException {
        String text = "Reactions to Examplix are expected to be similar to those of its kin, including: rash, tremor.";
        assertThat(extract("adverse_reactions", b -> b.paragraph(text)).claims())
                .isNotEmpty()
                .extracting(c -> c.assertion().certainty().name())
                .containsOnly("PROBABLE");
        String other = "Levels of related drugs are decreased by concomitant administration of rifampin, and such an"
                + " effect may be anticipated with Examplix as well.";
        assertThat(extract("interactions", b -> b.paragraph(other)).claims())
                .isNotEmpty()
                .extracting(c -> c.assertion().certainty().name())
                .containsOnly("PROBABLE");
    }
}
