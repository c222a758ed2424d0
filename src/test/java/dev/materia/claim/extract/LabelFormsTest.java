package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.claims;
import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Extraction;
import dev.materia.monograph.SectionRole;
import dev.materia.source.MateriaException;
import org.junit.jupiter.api.Test;

/** What the text of a label says where its form is another than a plain sentence's. */
class LabelFormsTest {

    @Test
    void anAbbreviationThatATitleDefinesHoldsBelowIt() throws MateriaException {
        Extraction extraction = extract("indications", builder -> {
            builder.section(2, "1.1 Neuropathic pain (NP)", SectionRole.INDICATIONS);
            builder.paragraph("For the management of the signs and symptoms of NP.");
        });
        assertThat(said(extraction)).containsExactly("treats affirmed NP");
        assertThat(extraction.claims().get(0).object().label()).isEqualTo("neuropathic pain");
    }

    @Test
    void whatADrugSlowsIsItsUse() throws MateriaException {
        assertThat(claims("indications", "Examplix is indicated to slow the progression of epilepsy."))
                .containsExactly("treats affirmed epilepsy");
    }

    @Test
    void whatTheGeneralPopulationHasIsNoEffect() throws MateriaException {
        assertThat(claims("populations", "In the general population, seizures occur in 2% of pregnancies."))
                .isEmpty();
        assertThat(claims("warnings", "In the treated population, seizures occurred in 2% of patients."))
                .containsExactly("hasAdverseEffect affirmed seizures");
    }
}
