package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.claims;
import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.row;
import static dev.materia.claim.extract.Labels.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Frequency;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.source.MateriaException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sections of a label say by their roles. */
class LabelClaimsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adverse_reactions | Nausea, vomiting and rash.                                | hasAdverseEffect affirmed vomiting
            adverse_reactions | The most common adverse reactions (incidence 10% or more) were nausea and rash. | hasAdverseEffect affirmed rash
            adverse_reactions | Of 120 patients treated, 4 had seizures [see Warnings (5.1)] and 2 had rash. | hasAdverseEffect affirmed rash
            warnings          | Serious cases of hepatitis have occurred.                 | hasAdverseEffect affirmed hepatitis
            when_using        | drowsiness may occur                                      | hasAdverseEffect affirmed drowsiness
            stop_use          | dizziness                                                 | hasAdverseEffect affirmed dizziness
            contraindications | Do not use in patients with asthma.                       | contraindicatedIn affirmed asthma
            ask_doctor        | Ask a doctor before use if you have asthma.               | cautionIn affirmed asthma
            ask_doctor        | Do not take it without asking a doctor if you take warfarin. | interactsWith affirmed warfarin
            indications       | Examplix is indicated for the treatment of epilepsy.      | treats affirmed epilepsy
            purpose           | Opioid analgesic                                          | memberOfClass affirmed Opioid analgesic
            overdose          | Overdose may cause coma.                                  | hasOverdoseEffect affirmed coma
            adverse_reactions | Seen at a rate of less than 1%: nausea and rash.          | hasAdverseEffect affirmed rash
            adverse_reactions | Exertional headache, nausea, rash pustular.               | hasAdverseEffect affirmed Exertional headache
            adverse_reactions | Exertional headache, nausea, rash pustular.               | hasAdverseEffect affirmed rash pustular
            adverse_reactions | Nausea, pain in the treated hand, and severe headache.    | hasAdverseEffect affirmed pain in the treated hand
            adverse_reactions | Nausea, pain in the treated hand, and severe headache.    | hasAdverseEffect affirmed headache
            adverse_reactions | Nausea, blood creatinine increased, rash.                 | hasAdverseEffect affirmed blood creatinine increased
            adverse_reactions | Elevations in serum lipase occurred in 4% of patients.    | hasAdverseEffect affirmed Elevations in serum lipase
            warnings          | The syndrome is characterized by confusion and seizures.  | hasAdverseEffect affirmed seizures
            adverse_reactions | Rash 12 0 6 0 Headache 9 1 4 0 Vomiting 7 0 3 1           | hasAdverseEffect affirmed Vomiting
            adverse_reactions | Rash 0% 2% Headache 9% 0% Vomiting 7% 1%                  | hasAdverseEffect affirmed Headache
            adverse_reactions | Seizures developed in 0 of 120 patients.                  | hasAdverseEffect denied Seizures
            adverse_reactions | Skin disorders such as rash and pruritus have occurred.   | hasAdverseEffect affirmed pruritus
            adverse_reactions | Psychiatric disorders - Insomnia, headache.               | hasAdverseEffect affirmed Insomnia
            adverse_reactions | Allergic reactions have been reported.                    | hasAdverseEffect affirmed Allergic reactions
            adverse_reactions | Laboratory abnormalities Hyperglycemia 20 9 Rash 4 2      | hasAdverseEffect affirmed Hyperglycemia
            adverse_reactions | Nausea, rash, vomiting, and thin stools.                  | hasAdverseEffect affirmed thin stools
            adverse_reactions | Based on laboratory data, hyperglycemia was reported.     | hasAdverseEffect affirmed hyperglycemia
            warnings          | Pneumonitis is a disease that can be fatal, and has been reported. | hasAdverseEffect affirmed Pneumonitis
            warnings          | Stopping Examplix may cause seizures.                     | hasWithdrawalEffect affirmed seizures
            populations       | No dose adjustment is recommended in patients with hepatic impairment. | toleratedIn affirmed hepatic impairment
            interactions      | In patients receiving warfarin, bleeding was seen.        | interactsWith affirmed warfarin
            warnings          | The risk of bleeding is increased in patients taking warfarin. | interactsWith affirmed warfarin
            contraindications | Examplix is contraindicated in patients taking warfarin.  | interactsWith affirmed warfarin
            contraindications | Hypersensitivity to Examplix or to aspirin.               | contraindicatedIn affirmed Hypersensitivity
            """)
    void aSectionSays(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adverse_reactions | Examplix was studied in patients with epilepsy.           | hasAdverseEffect affirmed epilepsy
            adverse_reactions | Nervous system disorders: headache                        | hasAdverseEffect affirmed Nervous system disorders
            adverse_reactions | In epilepsy, nausea occurred in 9% of patients.           | hasAdverseEffect affirmed epilepsy
            warnings          | Examplix is used for the treatment of epilepsy.           | treats affirmed epilepsy
            clinical_studies  | Examplix reduced seizures in patients with epilepsy.      | treats affirmed epilepsy
            supply            | Keep away from children.                                  | contraindicatedIn affirmed children
            patient           | Examplix may cause nausea.                                | hasAdverseEffect affirmed nausea
            adverse_reactions | Patients with a seizure or a stroke were excluded.        | hasAdverseEffect affirmed stroke
            warnings          | Conditions such as anemia may enhance the occurrence of seizures. | hasAdverseEffect affirmed anemia
            warnings          | Patients who experienced a stroke within the last 6 months. | hasAdverseEffect affirmed stroke
            warnings          | Risk factors for stroke include being bedridden and hypertension. | hasAdverseEffect affirmed hypertension
            adverse_reactions | Fatal cases of hepatitis were reported.                   | hasAdverseEffect affirmed cases
            indications       | Examplix is indicated for hypertension, to lower blood pressure. | treats affirmed lower blood pressure
            adverse_reactions | Rash led to discontinuation of treatment in 2%.           | hasWithdrawalEffect affirmed Rash
            adverse_reactions | In all, 86 outpatients with epilepsy took it.             | hasAdverseEffect affirmed epilepsy
            warnings          | Pneumonitis is a disease that can present with headache.  | hasAdverseEffect affirmed headache
            warnings          | Consider discontinuing Examplix if a patient develops seizures. | hasWithdrawalEffect affirmed seizures
            warnings          | Discontinuation of Examplix should be considered in hyponatremia. Symptoms include headache. | hasWithdrawalEffect affirmed headache
            adverse_reactions | Rash was seen in 3% of patients receiving Examplix and in 4% of patients receiving warfarin. | interactsWith affirmed warfarin
            adverse_reactions | The safety of Examplix in combination with warfarin was studied in 80 adults. | interactsWith affirmed warfarin
            contraindications | Hypersensitivity to Examplix or to aspirin.               | interactsWith affirmed aspirin
            contraindications | Known allergic reactions to Examplix, aspirin, or ibuprofen. | interactsWith affirmed ibuprofen
            interactions      | Drugs that prolong the QT interval have an increased risk of seizures. | hasAdverseEffect affirmed seizures
            populations       | No dose adjustment is recommended in patients with hepatic impairment. | cautionIn affirmed hepatic impairment
            overdose          | Induction of vomiting is not recommended.                 | contraindicatedIn affirmed vomiting
            indications       | Limitations of use: the efficacy of Examplix for the treatment of epilepsy has not been established. | treats affirmed epilepsy
            adverse_reactions | Rash led to dose reductions in 2% of patients with seizures. | cautionIn affirmed seizures
            mechanism         | Examplix binds to serum albumin.                          | actsOn affirmed albumin
            warnings          | Avoid Examplix with alcohol to avoid hypotension.         | contraindicatedIn affirmed hypotension
            warnings          | Monitor patients for signs of jaundice.                   | hasAdverseEffect affirmed jaundice
            warnings          | Discontinue Examplix if rash occurs.                      | hasAdverseEffect affirmed rash
            adverse_reactions | Infection (not otherwise specified), malaise, rash.       | hasAdverseEffect denied rash
            adverse_reactions | Injury, poisoning and procedural complications: rib fracture. | hasOverdoseEffect affirmed rib fracture
            interactions      | No interactions are expected when Examplix is combined with warfarin. | interactsWith affirmed warfarin
            interactions      | Examplix can be concomitantly administered with warfarin. | interactsWith affirmed warfarin
            """)
    void andDoesNotSay(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).doesNotContain(claim);
    }

    @Test
    void whoIsTreatedIsNoEffectUnlessAWordSaysSo() throws MateriaException {
        List<String> claims = said(extract("indications", builder -> {
            builder.paragraph("Examplix is indicated for the treatment of epilepsy.");
            builder.section(1, "Adverse reactions", SectionRole.ADVERSE_REACTIONS);
            builder.paragraph("The safety of it in epilepsy is described below.");
            builder.paragraph("Nausea was reported.");
        }));
        assertThat(claims).contains("treats affirmed epilepsy", "hasAdverseEffect affirmed Nausea");
        assertThat(claims).doesNotContain("hasAdverseEffect affirmed epilepsy");
    }

    @Test
    void theLimitOfOneMemberIsNotThatOfALongEnumeration() throws MateriaException {
        List<Claim> claims = extract(
                        "adverse_reactions",
                        b -> b.paragraph(
                                "Headache, nausea, vomiting, rash, dizziness, seizures in children, insomnia."))
                .claims();
        assertThat(claims)
                .hasSize(7)
                .allSatisfy(claim ->
                        assertThat(claim.assertion().limits().contexts()).isEmpty());
    }

    @Test
    void whatACodedAsideTellsIsNoClaimUnlessALabelSaysSo() throws MateriaException {
        assertThat(claims("supply", "Examplix may cause nausea.")).isEmpty();
        assertThat(claims("supply", "Side effects: nausea.")).containsExactly("hasAdverseEffect affirmed nausea");
    }

    @Test
    void aTableGivesTheFrequencyInEachArm() throws MateriaException {
        List<Claim> claims = extract(
                        "adverse_reactions",
                        builder -> builder.table(new TableLayout(
                                "Table 1: Adverse reactions in adults",
                                3,
                                List.of(
                                        row(true, "Reaction", "Examplix (N=200)", "Placebo (N=100)"),
                                        row(false, "Nervous system disorders", "", ""),
                                        row(false, "Headache", "24 (12%)", "5 (5%)"),
                                        row(false, "Insomnia", "<1", "0")))))
                .claims();
        assertThat(claims).hasSize(2);
        Claim headache = claims.get(0);
        assertThat(headache.object().label()).isEqualTo("headache");
        List<Frequency> frequencies = headache.assertion().frequencies();
        assertThat(frequencies).extracting(Frequency::arm).containsExactly("Examplix (N=200)", "Placebo (N=100)");
        assertThat(frequencies).extracting(Frequency::comparator).containsExactly(false, true);
        assertThat(frequencies).extracting(f -> f.lower().toPlainString()).containsExactly("12", "5");
        assertThat(frequencies).extracting(Frequency::affected).containsExactly(24, 5);
        assertThat(frequencies).extracting(Frequency::total).containsExactly(200, 100);
        assertThat(frequencies.get(0).population()).isEqualTo("Table 1: Adverse reactions in adults");
        Frequency least = claims.get(1).assertion().frequencies().get(0);
        assertThat(least.isExact()).isFalse();
        assertThat(least.upper()).isEqualByComparingTo("1");
    }

    @Test
    void wordsOfFrequencyAreBounds() throws MateriaException {
        List<Claim> claims = extract(
                        "adverse_reactions",
                        builder -> builder.table(new TableLayout(
                                "",
                                2,
                                List.of(
                                        row(true, "Frequency", "Reactions"),
                                        row(false, "Very common (\u2265 1/10)", "nausea, rash")))))
                .claims();
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).assertion().frequencies())
                .singleElement()
                .satisfies(f -> assertThat(f.lower()).isEqualByComparingTo("10"));
    }

    @Test
    void aPercentInBracketsBelongsToTheEffectBeforeIt() throws MateriaException {
        List<Claim> claims = extract(
                        "adverse_reactions", b -> b.paragraph("Nausea (12% vs. 4% placebo) and rash were seen."))
                .claims();
        assertThat(claims.get(0).assertion().frequencies())
                .extracting(f -> f.lower().intValue())
                .containsExactly(12, 4);
        assertThat(claims.get(1).assertion().frequencies()).isEmpty();
    }

    @Test
    void theFirstColumnOfAnInteractionTableNamesDrugs() throws MateriaException {
        List<String> said = said(extract(
                "interactions",
                builder -> builder.table(new TableLayout(
                        "",
                        2,
                        List.of(
                                row(true, "Drug", "Effect"),
                                row(false, "Warfarin, digoxin", "Levels of lithium were stable"))))));
        assertThat(said).containsExactly("interactsWith affirmed Warfarin", "interactsWith affirmed digoxin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nausea, increases in serum amylase and lipase levels, and rash. | increases in serum amylase, increases in lipase levels
            Nausea, increased lipase, amylase, or alkaline phosphatase, and rash. | increased amylase, increased alkaline phosphatase
            Nausea, lipase increased, amylase increased, and rash. | elevated amylase
            Nausea, motor and sensory instability, and rash. | motor instability
            Nausea, rash described as macular, papular, or vesicular, and fever. | papular rash, vesicular rash
            """)
    void membersOfAListTakeTheDirectionOrTheHeadTheyShare(String sentence, String names) throws MateriaException {
        List<String> found = extract("adverse_reactions", b -> b.paragraph(sentence)).claims().stream()
                .map(claim -> claim.object().label())
                .toList();
        assertThat(found).contains(names.split(", ", -1));
        assertThat(found).doesNotContain("lipase levels", "amylase", "motor");
    }
}
