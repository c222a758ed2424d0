package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.claims;
import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Frequency;
import dev.materia.claim.context.ContextType;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.source.MateriaException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom the passages of a label tell, and what its part for patients answers. */
class LabelPassagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            populations | Examplix has caused seizures in women.                    | hasAdverseEffect affirmed seizures
            populations | Based on findings in rats, Examplix can cause seizures.   | hasAdverseEffect affirmed seizures
            populations | Rats had rashes. Human Data Examplix caused nausea in women. | hasAdverseEffect affirmed nausea
            warnings    | Seizures were reported at twice the usual dose.           | hasAdverseEffect affirmed Seizures
            patient     | Do not take Examplix if you have asthma.                  | contraindicatedIn affirmed asthma
            patient     | Before taking Examplix, tell your doctor if you have asthma. | cautionIn affirmed asthma
            patient     | What are the possible side effects of Examplix? Examplix may cause nausea. | hasAdverseEffect affirmed nausea
            """)
    void aPassageSays(String role, String passage, String claim) throws MateriaException {
        assertThat(claims(role, passage)).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            populations | Seizures were reported in rats given Examplix.            | Seizures
            populations | Rats were given Examplix by mouth. Seizures were reported at all doses. | Seizures
            populations | Seizures occurred at 5 mg/kg/day (3 times the human exposure). | Seizures
            warnings    | Pups of dams given Examplix had seizures.                 | seizures
            populations | Disease-associated maternal risk: Asthma in pregnancy increases the risk of seizures. | seizures
            populations | Disease-associated maternal risk: Asthma raises risks. Women with gout should be monitored with caution. | gout
            patient     | How should I store Examplix? Heat may cause nausea.       | nausea
            patient     | Call your doctor if you have nausea.                      | nausea
            patient     | What are the possible side effects of Examplix? Nausea. What is Examplix? It may cause rash. | rash
            """)
    void aPassageSaysNothingOf(String role, String passage, String object) throws MateriaException {
        assertThat(claims(role, passage)).noneMatch(claim -> claim.endsWith(object));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warnings          | Circumstances that may increase the risk of seizures include asthma. | hasAdverseEffect affirmed seizures
            warnings          | Avoid the use of Examplix in combination with warfarin.              | interactsWith affirmed warfarin
            interactions      | Examplix and other opioids must not be given with warfarin.          | interactsWith affirmed warfarin
            contraindications | Patients with asthma should avoid Examplix.                          | contraindicatedIn affirmed asthma
            populations       | The safety of Examplix in patients with asthma is not established.   | cautionIn affirmed asthma
            boxed_warning     | WARNING: HEPATITIS AND SEIZURES                                      | hasAdverseEffect affirmed SEIZURES
            stop_use          | Stop use and ask a doctor if dizziness occurs.                       | hasAdverseEffect affirmed dizziness
            adverse_reactions | Reactions not listed elsewhere include nausea and rash.              | hasAdverseEffect affirmed rash
            indications       | Examplix is a methylating agent indicated for gout.                  | memberOfClass affirmed methylating agent
            pharmacokinetics  | Rifampin reduced the Cmax of Examplix by 70%.                        | interactsWith affirmed Rifampin
            interactions      | Examplix increased midazolam AUC.                                    | interactsWith affirmed midazolam
            warnings          | Do not use Examplix in combination with warfarin.                    | interactsWith affirmed warfarin
            """)
    void aSentenceSays(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).contains(claim);
    }

    @Test
    void howSevereAnIllnessIsLimitsTheWarning() throws MateriaException {
        String text = "Examplix is contraindicated in patients with moderate to severe hepatic impairment.";
        Claim claim =
                extract("contraindications", b -> b.paragraph(text)).claims().get(0);
        assertThat(claim.assertion().limits().contexts()).anySatisfy(context -> {
            assertThat(context.type()).isEqualTo(ContextType.SEVERITY);
            assertThat(context.mention()).isEqualTo("moderate to severe");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warnings          | Circumstances that may increase the risk of seizures include asthma. | hasAdverseEffect affirmed asthma
            warnings          | Predisposing factors include asthma and gout.                        | hasAdverseEffect affirmed gout
            warnings          | Depression itself is associated with an increased risk of seizures.  | hasAdverseEffect affirmed seizures
            warnings          | Depression itself is a risk factor for seizures.                     | cautionIn affirmed Depression
            warnings          | Patients should avoid headache and stress.                           | hasAdverseEffect affirmed headache
            populations       | Of 90 patients treated with Examplix in combination with warfarin, 4 were old. | interactsWith affirmed warfarin
            warnings          | Some patients required prednisone.                                   | interactsWith affirmed prednisone
            interactions      | No studies on interactions of Examplix with warfarin have been done. | interactsWith denied warfarin
            contraindications | Patients with headache should avoid driving.                         | contraindicatedIn affirmed headache
            populations       | There are no data to assess a risk of seizures with Examplix.        | cautionIn affirmed seizures
            boxed_warning     | WARNING: HEPATITIS AND SEIZURES                                      | cautionIn affirmed SEIZURES
            stop_use          | Stop use and ask a doctor if rash occurs.                            | cautionIn affirmed rash
            stop_use          | Stop use and ask a doctor if cough comes back or rash occurs.        | hasAdverseEffect affirmed cough
            ask_doctor        | Ask a doctor before use if you are taking aspirin for stroke.        | cautionIn affirmed stroke
            adverse_reactions | Of those not taking aspirin, 4 had rash.                             | hasAdverseEffect denied rash
            adverse_reactions | Myopathy without inflammation was seen.                              | hasAdverseEffect denied inflammation
            indications       | Examplix is a medicine indicated for gout.                           | memberOfClass affirmed medicine
            interactions      | Use with digoxin: monitor for headache.                              | treats affirmed headache
            interactions      | If use with Examplix cannot be avoided, consider antacids in place of omeprazole. | interactsWith denied antacids
            contraindications | Examplix is contraindicated with hemolytic drugs.                    | contraindicatedIn affirmed hemolytic
            populations       | Reactions were more common among the elderly, including rash.        | cautionIn affirmed rash
            pharmacokinetics  | No dose adjustment is recommended for patients with renal impairment. | cautionIn affirmed renal impairment
            warnings          | Diagnostic criteria of the reaction were rash and asthma.            | hasAdverseEffect affirmed asthma
            boxed_warning     | SEVERE HEPATITIS Patients with gout are at increased risk of death.  | cautionIn affirmed HEPATITIS
            warnings          | Correct gout and asthma prior to initiating Examplix; seizures occurred. | hasAdverseEffect affirmed gout
            populations       | No dose adjustment is needed in mild or moderate renal impairment.   | toleratedIn affirmed mild
            """)
    void aSentenceDoesNotSay(String role, String sentence, String claim) throws MateriaException {
        assertThat(claims(role, sentence)).doesNotContain(claim);
    }

    @Test
    void aPercentInBracketsIsNoReferenceToASection() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                3,
                List.of(
                        row(true, "Reaction", "Examplix (N=450)", "Placebo (N=450)"),
                        row(false, "Headache", "10 (2.2)", "3 (0.7)")));
        Claim headache =
                extract("adverse_reactions", b -> b.table(table)).claims().get(0);
        assertThat(headache.assertion().frequencies())
                .extracting(f -> f.lower().toPlainString())
                .containsExactly("2.2", "0.7");
    }

    @Test
    void aColumnThatNamesTheDrugIsOfNoComparator() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                3,
                List.of(
                        row(true, "Reaction", "Examplix plus best supportive care", "Best supportive care"),
                        row(false, "Headache", "12%", "5%")));
        Claim headache =
                extract("adverse_reactions", b -> b.table(table)).claims().get(0);
        assertThat(headache.assertion().frequencies())
                .extracting(Frequency::comparator)
                .containsExactly(false, true);
    }

    @Test
    void theSecondPercentIsOfAComparatorOnlyWhereOneIsNamed() throws MateriaException {
        String arms = "In the two Examplix arms rash (10% and 2%) occurred.";
        String placebo = "Rash (10% and 2%) occurred with Examplix and placebo.";
        assertThat(comparators(arms)).containsExactly(false, false);
        assertThat(comparators(placebo)).containsExactly(false, true);
    }

    @Test
    void howManyStoppedIsNotHowManyHadAnEffect() throws MateriaException {
        assertThat(comparators("Reactions that led to discontinuation were rash (2%) and nausea (1%)."))
                .isEmpty();
    }

    private static List<Boolean> comparators(String text) throws MateriaException {
        return extract("adverse_reactions", b -> b.paragraph(text)).claims().get(0).assertion().frequencies().stream()
                .map(Frequency::comparator)
                .toList();
    }
}
