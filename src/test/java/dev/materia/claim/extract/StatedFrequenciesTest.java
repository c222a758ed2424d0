package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.extract;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.source.MateriaException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frequencies that sentences, stems, headings and the words of a label's own definition give. */
class StatedFrequenciesTest {

    private static List<String> read(Consumer<BlockBuilder> section) throws MateriaException {
        return extract(Regulator.FDA, "adverse_reactions", section).claims().stream()
                .filter(claim -> claim instanceof Claim.Effect)
                .map(StatedFrequenciesTest::line)
                .toList();
    }

    private static String line(Claim claim) {
        return claim.assertion().statements().get(0).mention().text()
                + claim.assertion().frequencies().stream()
                        .map(f -> " " + f.lower().toPlainString() + "-"
                                + f.upper().toPlainString() + (f.comparator() ? "c" : "")
                                + (f.total() == null ? "" : "/" + f.total())
                                + (f.row().isEmpty() ? "" : "{" + f.row() + "}"))
                        .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rash was reported in about 4% of those treated. | Rash 4-4",
                "Rash, some of it severe, occurred in 4% of patients. | Rash 4-4",
                "In adults, 3% of 812 patients treated with Examplix experienced confusion. | confusion 3-3/812",
                "The incidence of nausea (all grades) was 41% in patients receiving Examplix. | nausea 41-41",
                "Examplix may cause seizures in a very small number of people, about 1 in 400. | seizures 0.25-0.25/400",
                "Headache was reported by 6 of 50 evaluable subjects (12%). | Headache 12-12/50",
                "Two (<1%) patients were reported to have gout. | gout 0-1",
                "Fatal pneumonia occurred in 1.4% of patients taking Examplix. | pneumonia 1.4-1.4{Fatal pneumonia}",
                "Rash occurred in 9% of patients taking Examplix and in 4% of patients in the placebo group. | Rash 9-9 4-4c",
                "In a trial, 11% of Examplix-treated patients reported insomnia compared with 4% of patients on placebo. | insomnia 11-11 4-4c",
                "Vomiting was seen in 3.1% (21/677) of patients. | Vomiting 3.1-3.1/677",
                "Fatal rash (1.3%) was seen. | rash 1.3-1.3{Fatal rash}"
            })
    void aSentenceStatesTheShareOfItsEffect(String sentence, String line) throws MateriaException {
        assertThat(read(b -> b.paragraph(sentence))).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rash occurred in 2% and 3% of patients on 1 mg and 5 mg, respectively. | Rash",
                "Discontinuation due to rash occurred in 2% of patients. | rash",
                "Nausea occurred, and 4% of patients recovered. | Nausea"
            })
    void aShareOfSomethingElseIsNot(String sentence, String line) throws MateriaException {
        assertThat(read(b -> b.paragraph(sentence))).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Other events reported by fewer than 1% of patients were rash, nausea, and gout. | gout 0-1",
                "The following events occurred at an overall incidence of <1% and seemed relevant: rash, gout. | gout 0-1",
                "Other less frequent (2% to 5%) adverse reactions were: rash, gout. | gout 2-5",
                "Reactions with an incidence < 1% are listed below: Skin: rash; Metabolic: gout. | gout 0-1",
                "Grade 3-4 adverse reactions included rash (14%) and gout (9%). | gout 9-9{Grade 3-4 adverse reactions}",
                "Other reactions in at least 5% of the patients included: rash and gout. | gout 5-100",
                "Other reactions with an incidence of 0.5% to <1% and more often than on placebo were: rash, gout. | gout 0.5-1",
                "The most frequent serious adverse reactions reported in ≥2% of patients were rash and gout. | gout 2-100{serious adverse reactions}",
                "Serious infections [see 5.1] Most common adverse reactions (≥ 20%): rash, gout. | gout 20-100",
                "Reactions that led to a dose reduction in at least 2% of patients were rash and gout. | gout"
            })
    void aStemGivesItsBoundToAll(String sentence, String line) throws MateriaException {
        assertThat(read(b -> b.paragraph(sentence))).contains(line);
    }

    @Test
    void aHeadingOrTheStemAboveGivesItsBoundToTheOrganClasses() throws MateriaException {
        assertThat(read(b -> {
                    b.paragraph("Incidence Less Than 2% Cardiovascular: tachycardia, syncope.");
                    b.paragraph("Skin: rash.");
                    b.paragraph("Other events were observed: Nervous system: tremor.");
                }))
                .containsExactly("tachycardia 0-2", "syncope 0-2", "rash 0-2", "tremor");
        assertThat(read(b -> {
                    b.section(3, "Incidence of at least 3%", SectionRole.ADVERSE_REACTIONS);
                    b.paragraph("Skin: rash.");
                }))
                .containsExactly("rash 3-100");
    }

    @Test
    void whatStandsBetweenTheStemAndItsListEndsNothing() throws MateriaException {
        assertThat(read(b -> {
                    b.paragraph(
                            "The following reactions occurred at an incidence of <1% in patients who received Examplix.");
                    b.paragraph("Severe or fatal cases have been reported for some of these adverse reactions.");
                    b.paragraph("Cardiovascular: tachycardia.");
                    b.paragraph("Skin: rash.");
                }))
                .contains("tachycardia 0-1", "rash 0-1");
    }

    @Test
    void aLabelsOwnDefinitionGivesItsWordsTheirBounds() throws MateriaException {
        assertThat(read(b -> {
                    b.paragraph(
                            "Frequent adverse events are those occurring in at least 1/100 patients; infrequent adverse"
                                    + " events are those occurring in 1/100 to 1/1000 patients; rare events are those occurring"
                                    + " in fewer than 1/1000 patients.");
                    b.paragraph("Nervous System – Infrequent - tremor, insomnia.");
                    b.paragraph("Skin – Frequent: rash; Rare: pruritus.");
                }))
                .containsExactly("tremor 0.1-1", "insomnia 0.1-1", "rash 1-100", "pruritus 0-0.1");
    }
}
