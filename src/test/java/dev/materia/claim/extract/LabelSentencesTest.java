package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.claims;
import static dev.materia.claim.extract.Labels.extract;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Frequency;
import dev.materia.source.MateriaException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that labels print again and again: what they say, and what they only seem to say. */
class LabelSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warnings          | Because of the risk of anemia in patients with gout, blood should be tested. | cautionIn affirmed gout
            warnings          | Seizures may occur in patients with epilepsy and in those with a history of stroke. | cautionIn affirmed stroke
            warnings          | Monitor the pulse when using Examplix in patients with asthma or gout. | cautionIn affirmed gout
            warnings          | Patients at greatest risk of seizures are those with gout.  | cautionIn affirmed gout
            warnings          | Do not initiate Examplix in patients with epilepsy.         | contraindicatedIn affirmed epilepsy
            warnings          | Do not use lithium intended to treat mania with Examplix.   | interactsWith affirmed lithium
            populations       | For patients with asthma, reduce the starting dose.         | cautionIn affirmed asthma
            populations       | A decision should be made whether to discontinue breastfeeding or the drug. | cautionIn affirmed breastfeeding
            populations       | Because of the potential for serious adverse reactions in a breastfed child, advise women not to breastfeed. | contraindicatedIn affirmed breastfeed
            populations       | Based on findings in animals, Examplix can cause fetal harm when given to pregnant women. | cautionIn affirmed pregnant women
            populations       | Hepatic impairment may increase exposure.                   | cautionIn affirmed Hepatic impairment
            contraindications | Use within 14 days of stopping lithium.                     | interactsWith affirmed lithium
            interactions      | No notable differences in exposure were seen when Examplix was used concomitantly with warfarin. | interactsWith denied warfarin
            interactions      | Dose adjustment of tacrolimus may be needed.                | interactsWith affirmed tacrolimus
            pharmacokinetics  | The absorption of Examplix is not influenced by food.       | interactsWith denied food
            pharmacokinetics  | Examplix has low potential to inhibit CYP3A4.               | actsOn denied CYP3A4
            indications       | Examplix is indicated to reduce the risk of stroke in adults with hypertension. | treats affirmed hypertension
            warnings          | Patients who have had stroke are at increased risk of stroke. | cautionIn affirmed stroke
            adverse_reactions | Rash occurred in 10% with Examplix compared to 8% with placebo. | hasAdverseEffect affirmed Rash
            adverse_reactions | Rash occurred in 2%, 3% and 5% of those on placebo, Examplix 1 mg and Examplix 2 mg, respectively. | hasAdverseEffect affirmed Rash
            adverse_reactions | Rash occurred in 2% and 5% of those on 1 mg and 2 mg of Examplix, compared to 1% of those on placebo. | hasAdverseEffect affirmed Rash
            adverse_reactions | Events with an incidence greater than or equal to placebo included rash. | hasAdverseEffect affirmed rash
            adverse_reactions | Events in less than 2% of patients, and more than with placebo, included rash. | hasAdverseEffect affirmed rash
            adverse_reactions | Rash Rash, as shown in Table 2, was seen with Examplix.      | hasAdverseEffect affirmed Rash
            indications       | Examplix is indicated to reduce the risk of hospitalization for stroke in adults. | treats affirmed hospitalization for stroke
            mechanism         | Examplix binds dopamine and inhibits CYP3A4.                | actsOn affirmed dopamine
            mechanism         | Examplix blocks the binding of dopamine to D2 receptors.    | actsOn affirmed D2 receptors
            warnings          | Although all patients are at risk for anemia, those with gout are more susceptible. | hasAdverseEffect affirmed anemia
            contraindications | Do not take or give to children if they have asthma without first consulting a doctor. | cautionIn affirmed asthma
            contraindications | Do not use if you have asthma unless directed by your doctor. | cautionIn affirmed asthma
            pharmacokinetics  | The absorption of Examplix is minimally altered by the presence of food. | interactsWith denied food
            warnings          | Examplix and its metabolites may cause seizures.            | hasAdverseEffect affirmed seizures
            adverse_reactions | See your doctor if you get seizures on Examplix.            | cautionIn affirmed seizures
            adverse_reactions | Nausea, application site dryness, and rash.                 | hasAdverseEffect affirmed application site dryness
            adverse_reactions | Four patients died of stroke.                               | hasAdverseEffect affirmed died
            adverse_reactions | Rash 12 11 Fall 4 3 Headache 9 8                            | hasAdverseEffect affirmed Fall
            adverse_reactions | Rash 12 11 Headache ? 9 8 Vomiting 3 2                      | hasAdverseEffect affirmed Rash
            """)
    void says(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warnings          | Monitor patients with neutropenia for signs of infection.   | cautionIn affirmed infection
            warnings          | Asthma Patients should avoid Examplix in pregnancy.         | contraindicatedIn affirmed Asthma
            warnings          | Examplix should not be given with alcohol, as vomiting is increased. | contraindicatedIn affirmed vomiting
            warnings          | Since anemia has been observed, the dose should not be exceeded. | contraindicatedIn affirmed anemia
            warnings          | Do not use lithium intended to treat mania with Examplix.   | contraindicatedIn affirmed mania
            warnings          | Rash and fever have occurred, sometimes resembling tetanus. | hasAdverseEffect affirmed tetanus
            warnings          | Symptoms of gout (e.g., nausea, rash) have been reported.   | hasAdverseEffect affirmed nausea
            warnings          | Reactions occurred; the differential diagnosis includes stroke. | hasAdverseEffect affirmed stroke
            warnings          | Severe anemia occurred in patients receiving Examplix in combination with warfarin. | interactsWith affirmed warfarin
            warnings          | 5.3 Gout                                                    | hasAdverseEffect affirmed Gout
            indications       | Hypertension causes strokes and heart failure.              | hasAdverseEffect affirmed strokes
            indications       | Examplix should not be used for gout.                       | contraindicatedIn affirmed gout
            indications       | Examplix is for individuals at significantly increased risk for stroke. | hasAdverseEffect affirmed stroke
            adverse_reactions | Events with an incidence equal to or less than placebo are not shown, but included rash. | hasAdverseEffect affirmed rash
            adverse_reactions | Reactions no more frequent than with placebo were nausea, gout and rash. | hasAdverseEffect affirmed rash
            adverse_reactions | Rash occurred in 10% (2% severe) with Examplix compared to 12% (2% severe) with placebo. | hasAdverseEffect affirmed Rash
            adverse_reactions | Seizures were seen in 0.04% of those on Examplix and 0.05% of those on placebo. | hasAdverseEffect affirmed Seizures
            adverse_reactions | Rash occurred in 3.2% and 3.5% of Examplix-treated and placebo-treated patients, respectively. | hasAdverseEffect affirmed Rash
            adverse_reactions | Gout The data below reflect exposure to Examplix in 200 adults. | hasAdverseEffect affirmed Gout
            adverse_reactions | (For further details of rash, please refer to the warnings.)  | hasAdverseEffect affirmed rash
            warnings          | Patients who have had stroke are at increased risk of stroke. | hasAdverseEffect affirmed stroke
            adverse_reactions | Lipase levels, headache, nausea and rash.                   | hasAdverseEffect affirmed Lipase levels
            warnings          | People who have already experienced gout are at risk of gout. | hasAdverseEffect affirmed gout
            mechanism         | Examplix binds D2 receptors, thereby lowering cholesterol levels. | actsOn affirmed cholesterol
            mechanism         | Examplix blocks D2 receptors, resulting in increased dopamine levels. | actsOn affirmed dopamine
            mechanism         | Examplix binds D2 receptors and blocks binding of the ligands dopamine and histamine. | actsOn affirmed histamine
            mechanism         | Examplix blocks the binding of dopamine to D2 receptors.    | actsOn affirmed dopamine
            mechanism         | Dopamine activates D2 receptors.                            | actsOn affirmed D2 receptors
            warnings          | Although all patients are at risk for anemia, those with gout are more susceptible. | cautionIn affirmed anemia
            contraindications | Do not take or give to children if they have asthma without first consulting a doctor. | contraindicatedIn affirmed asthma
            pharmacokinetics  | The absorption of Examplix is minimally altered by the presence of food. | interactsWith affirmed food
            warnings          | One of the metabolites of Examplix may also cause seizures. | hasAdverseEffect affirmed seizures
            adverse_reactions | Nausea, incomplete, rash and vomiting.                      | hasAdverseEffect affirmed incomplete
            indications       | Examplix is indicated to reduce the risk of fatal and non-fatal stroke. | treats affirmed fatal
            populations       | All pregnancies have a risk of birth defects.               | hasAdverseEffect affirmed birth defects
            populations       | There are no data on Examplix to establish a risk of birth defects. | hasAdverseEffect denied birth defects
            adverse_reactions | At baseline, 40% of patients reported gout.                 | hasAdverseEffect affirmed gout
            adverse_reactions | The incidence of rash was similar to placebo.               | hasAdverseEffect affirmed rash
            adverse_reactions | Fatal adverse reactions occurred in 2% of patients.         | hasAdverseEffect affirmed Fatal adverse reactions
            adverse_reactions | Rash occurred when pregnant rats were given Examplix.       | hasAdverseEffect affirmed Rash
            """)
    void onlySeemsToSay(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).doesNotContain(claim);
    }

    @Test
    void theBoundOfAListIsThatOfItsEffects() throws MateriaException {
        assertThat(frequencies("The most common adverse reactions (incidence ≥ 10%) were nausea and rash (14%)."))
                .extracting(Frequency::printed)
                .containsExactly("(incidence ≥ 10%)", "(14%)");
        Frequency bound = frequencies("Adverse reactions (less than 1%) were nausea and chills.")
                .get(0);
        assertThat(bound.lower()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(bound.upper()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void whatIsSaidOfThoseAtRiskIsNoLimit() throws MateriaException {
        assertThat(extract(
                                "indications",
                                b -> b.paragraph(
                                        "Examplix is indicated for gout in patients who are at high risk of stroke."))
                        .claims())
                .anySatisfy(claim ->
                        assertThat(claim.assertion().limits().contexts()).isNotEmpty());
        assertThat(extract("warnings", b -> b.paragraph("Patients with asthma are at increased risk of stroke."))
                        .claims())
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.assertion().limits().contexts()).isEmpty());
    }

    @Test
    void whoTakesItAndWhomItIsGivenToIsNoLimit() throws MateriaException {
        String text = "Do not take or give to children if they have asthma without first consulting a doctor.";
        assertThat(extract("contraindications", b -> b.paragraph(text)).claims())
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.assertion().limits().contexts()).isEmpty());
    }

    @Test
    void theWeeksOfAPregnancyBelongToTheLimit() throws MateriaException {
        String text = "Use of Examplix at about 20 weeks gestation or later in pregnancy may cause anemia.";
        assertThat(extract("warnings", b -> b.paragraph(text)).claims())
                .anySatisfy(claim -> assertThat(claim.assertion().limits().contexts())
                        .anySatisfy(context -> assertThat(context.mention())
                                .isEqualTo("about 20 weeks gestation or later in pregnancy")));
    }

    @Test
    void whereALabelSpeaksOfBreastFeedingAChildIsNotThePatient() throws MateriaException {
        List<Claim> claims = extract("populations", b -> {
                    b.section(2, "Lactation", dev.materia.monograph.SectionRole.POPULATIONS);
                    b.paragraph("The significance of this finding for children is not known.");
                    b.section(2, "Pediatric use", dev.materia.monograph.SectionRole.POPULATIONS);
                    b.paragraph("The safety in children is not known.");
                })
                .claims();
        assertThat(claims).hasSize(1);
    }

    @Test
    void aSentenceDoubtsTheListsBehindIt() throws MateriaException {
        String doubt = "The following events occurred in less than 2% of patients; a causal relationship is uncertain.";
        List<Claim> claims = extract("adverse_reactions", b -> {
                    b.paragraph(doubt);
                    b.section(2, "Nervous:", null);
                    b.paragraph("seizures, insomnia.");
                    b.section(1, "Other", dev.materia.monograph.SectionRole.ADVERSE_REACTIONS);
                    b.paragraph("Rash was reported.");
                })
                .claims();
        assertThat(claims)
                .extracting(c -> c.object().label() + " " + c.assertion().certainty())
                .containsExactly("seizure PROBABLE", "insomnia PROBABLE", "rash ESTABLISHED");
    }

    @Test
    void whatEveryLabelSaysOfReportsIsNoDoubt() throws MateriaException {
        String custom =
                "As the following are reported voluntarily, a causal relationship is not always possible to establish"
                        + " and remains unknown.";
        assertThat(extract("adverse_reactions", b -> {
                            b.paragraph(custom);
                            b.section(2, "Nervous:", null);
                            b.paragraph("seizures, insomnia.");
                        })
                        .claims())
                .extracting(c -> c.assertion().certainty().name())
                .containsExactly("ESTABLISHED", "ESTABLISHED");
    }

    @Test
    void aSectionOnWhatDoesNotInteractAffirmsNoInteraction() throws MateriaException {
        assertThat(extract("interactions", b -> {
                            b.section(2, "Drugs without clinically significant interactions", null);
                            b.paragraph("No adjustment is needed when Examplix is given with the following: warfarin.");
                        })
                        .claims())
                .noneMatch(claim -> claim.assertion().polarity() == dev.materia.claim.Polarity.AFFIRMED);
    }

    @Test
    void whatAListMayIncludeIsProbableToItsEnd() throws MateriaException {
        String text = "Severe reactions may include organ involvement, such as hepatitis, nephritis, and gout.";
        assertThat(extract("warnings", b -> b.paragraph(text)).claims())
                .hasSizeGreaterThan(1)
                .extracting(c -> c.assertion().certainty().name())
                .containsOnly("PROBABLE");
    }

    @Test
    void theBoundOfStoppingIsNotThatOfTheEffect() throws MateriaException {
        assertThat(frequencies("The adverse reactions (≥ 2%) resulting in discontinuation were nausea and rash."))
                .isEmpty();
    }

    private static List<Frequency> frequencies(String sentence) throws MateriaException {
        return extract("adverse_reactions", builder -> builder.paragraph(sentence)).claims().stream()
                .map(Claim::assertion)
                .flatMap(a -> a.frequencies().stream())
                .toList();
    }
}
