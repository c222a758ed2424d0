package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Frequency;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.source.MateriaException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose frequencies the columns and rows of a label's tables give, and what is no frequency. */
class TableFrequenciesTest {

    private static List<Frequency> frequencies(TableLayout table) throws MateriaException {
        return extract("adverse_reactions", builder -> builder.table(table)).claims().stream()
                .flatMap(claim -> claim.assertion().frequencies().stream())
                .toList();
    }

    private static TableLayout.Row spanned(boolean header, Object... wordsAndSpans) {
        List<TableLayout.Cell> cells = new java.util.ArrayList<>();
        int column = 0;
        for (int i = 0; i < wordsAndSpans.length; i += 2) {
            int columns = (int) wordsAndSpans[i + 1];
            cells.add(new TableLayout.Cell(column, columns, 1, (String) wordsAndSpans[i]));
            column += columns;
        }
        return new TableLayout.Row(header, cells);
    }

    @ParameterizedTest
    @CsvSource({
        "Sorafenib (N=90),true",
        "Best care,true",
        "5-FU + leucovorin,true",
        "All subjects (N=90),false",
        "Grade 3-4 (%),false",
        "10 mg twice daily,false",
        "Placebo (N=90),true"
    })
    void anArmBesideThatOfTheDrugIsOfAComparatorIfItNamesATreatment(String head, boolean comparator)
            throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                3,
                List.of(row(true, "Reaction", "Examplix + sorafenib (N=80)", head), row(false, "Rash", "12", "5")));
        assertThat(frequencies(table)).extracting(Frequency::comparator).containsExactly(false, comparator);
    }

    /** "N = 40" says how many there were, and not that the column counts them. */
    @Test
    void theSizeOfAnArmMakesNoCountsOfPercents() throws MateriaException {
        TableLayout table =
                new TableLayout("", 2, List.of(row(true, "Reaction", "Examplix N = 40"), row(false, "Rash", "23")));
        assertThat(frequencies(table)).singleElement().satisfies(f -> {
            assertThat(f.lower()).isEqualByComparingTo("23");
            assertThat(f.affected()).isNull();
        });
    }

    @Test
    void withoutAnArmOfTheDrugNoneIsOfAComparator() throws MateriaException {
        TableLayout table = new TableLayout(
                "", 3, List.of(row(true, "Reaction", "Monotherapy", "Sequential use"), row(false, "Rash", "12", "5")));
        assertThat(frequencies(table)).extracting(Frequency::comparator).containsExactly(false, false);
    }

    @Test
    void theArmIsTheRowOfTheHeaderThatNamesTheDrug() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                3,
                List.of(
                        spanned(true, "Reaction", 1, "Melanoma", 2),
                        row(true, "", "Examplix", "10 mg"),
                        row(false, "Rash", "12", "5")));
        assertThat(frequencies(table)).extracting(Frequency::comparator).containsExactly(false, false);
    }

    @Test
    void aRatioIsNoFrequency() throws MateriaException {
        TableLayout table = new TableLayout(
                "", 3, List.of(row(true, "Reaction", "Examplix", "Hazard ratio"), row(false, "Rash", "12", "1.4")));
        assertThat(frequencies(table)).extracting(Frequency::printed).containsExactly("12");
    }

    @Test
    void headsThatSpanTheWrongColumnsArePutRightByTheirOrder() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                7,
                List.of(
                        spanned(true, "Reaction", 2, "Examplix", 3, "Placebo", 2),
                        spanned(true, "", 1, "All", 2, "Severe", 1, "All", 2, "Severe", 1),
                        spanned(false, "Rash", 1, "40", 2, "6", 1, "30", 2, "4", 1)));
        assertThat(frequencies(table))
                .extracting(f -> f.arm() + " " + f.printed())
                .containsExactly("Examplix, All 40", "Examplix, Severe 6", "Placebo, All 30", "Placebo, Severe 4");
    }

    @Test
    void headsThatFitInNoWayGiveNoFigures() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                7,
                List.of(
                        spanned(true, "Reaction", 2, "Examplix", 3, "Placebo", 2),
                        spanned(true, "", 1, "All", 2, "Severe", 1, "Mild", 2, "Fatal", 1),
                        spanned(false, "Rash", 1, "40", 2, "6", 1, "30", 2, "4", 1)));
        assertThat(frequencies(table)).extracting(Frequency::printed).doesNotContain("40", "30");
    }

    @Test
    void aHeaderWithoutTheCellAboveTheNamesStartsAtTheFigures() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                5,
                List.of(
                        spanned(true, "Reaction", 1, "Examplix", 2, "Placebo", 2),
                        row(true, "All", "Severe", "All", "Severe"),
                        row(false, "Rash", "40", "6", "30", "4")));
        assertThat(frequencies(table))
                .extracting(f -> f.arm() + " " + f.printed())
                .containsExactly("Examplix, All 40", "Examplix, Severe 6", "Placebo, All 30", "Placebo, Severe 4");
    }

    @Test
    void rowsOfOneEffectKeepTheirFigures() throws MateriaException {
        TableLayout table = new TableLayout(
                "",
                3,
                List.of(
                        row(true, "Reaction", "Examplix", "Placebo"),
                        row(false, "Insomnia", "40", "6"),
                        row(false, "Sleeplessness", "30", "6")));
        assertThat(frequencies(table))
                .extracting(f -> f.row() + " " + f.printed())
                .containsExactly("Insomnia 40", "Insomnia 6", "Sleeplessness 30", "Sleeplessness 6");
    }

    @Test
    void theEffectMayStandInTheSecondColumn() throws MateriaException {
        TableLayout table = new TableLayout(
                "", 3, List.of(row(true, "Group", "Reaction", "Examplix"), row(false, "Skin", "Rash", "12%")));
        assertThat(frequencies(table))
                .extracting(f -> f.row() + " " + f.printed())
                .containsExactly("Rash 12%");
    }

    @Test
    void aShareInAColumnOfItsOwnBelongsToTheCountBeforeIt() throws MateriaException {
        TableLayout table = new TableLayout(
                "", 3, List.of(row(true, "Reaction", "Incidence", ""), row(false, "Rash", "12", "(8%)")));
        assertThat(frequencies(table)).singleElement().satisfies(f -> {
            assertThat(f.lower()).isEqualByComparingTo("8");
            assertThat(f.affected()).isEqualTo(12);
        });
    }

    @ParameterizedTest
    @CsvSource({"Rash Headache,4.0 1.5,2.2 0.7", "Skin; Rash; Headache,4.0; 1.5,2.2; 0.7"})
    void aCellOfSeveralEffectsHoldsAsManyRows(String names, String drug, String placebo) throws MateriaException {
        TableLayout table = new TableLayout(
                "", 3, List.of(row(true, "Reaction", "Examplix %", "Placebo %"), row(false, names, drug, placebo)));
        assertThat(frequencies(table))
                .extracting(f -> f.row() + " " + f.printed() + (f.comparator() ? "c" : ""))
                .containsExactly("Rash 4.0", "Rash 2.2c", "Headache 1.5", "Headache 0.7c");
    }

    @Test
    void aCountOfPeopleIsAShareOfThoseTheHeadCounts() throws MateriaException {
        TableLayout table = new TableLayout(
                "", 2, List.of(row(true, "Reaction", "Number of patients (N=40)"), row(false, "Rash", "2")));
        assertThat(frequencies(table)).singleElement().satisfies(f -> {
            assertThat(f.lower()).isEqualByComparingTo("5");
            assertThat(f.affected()).isEqualTo(2);
        });
    }

    @Test
    void theBoundOfASentenceIsOfThoseItNames() throws MateriaException {
        String text =
                "The most common adverse reactions (≥ 20%) in patients receiving Examplix with lithium were rash and fever.";
        assertThat(extract("adverse_reactions", b -> b.paragraph(text)).claims().stream()
                        .flatMap(claim -> claim.assertion().frequencies().stream()))
                .extracting(Frequency::arm)
                .contains("patients receiving Examplix with lithium");
    }

    @Test
    void aPercentOfAMeasurementIsNoFrequency() throws MateriaException {
        List<Frequency> found = extract(
                        "adverse_reactions",
                        b -> b.paragraph("One patient had seizures (88% saturation by oximetry) and rash (4%)."))
                .claims()
                .stream()
                .flatMap(claim -> claim.assertion().frequencies().stream())
                .toList();
        assertThat(found).extracting(Frequency::printed).containsExactly("(4%)");
    }

    @Test
    void figuresStandBesideOneAnotherInOneRowOfOneTableAndGrade() {
        Frequency drug = figure("Examplix, Grade 3-4", false, "Table 1", "AST");
        assertThat(drug.isBeside(figure("Placebo, Grade 3-4", true, "Table 1", "AST")))
                .isTrue();
        assertThat(drug.isBeside(figure("Placebo, All grades", true, "Table 1", "AST")))
                .isFalse();
        assertThat(drug.isBeside(figure("Placebo, Grade 3-4", true, "Table 1", "ALT")))
                .isFalse();
        assertThat(drug.isBeside(figure("Placebo, Grade 3-4", true, "Table 2", "AST")))
                .isFalse();
    }

    private static Frequency figure(String arm, boolean comparator, String table, String row) {
        return new Frequency(
                arm, comparator, java.math.BigDecimal.ONE, java.math.BigDecimal.ONE, null, null, "1", table, row);
    }
}
