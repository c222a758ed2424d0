package dev.materia.monograph.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a title ends that runs into the sentence below it. */
class FlatHeadingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1 Liver Injury The drug can harm the liver. | 5.1 Liver Injury",
                "5.1 Liver Injury In DELTA, patients were ill. | 5.1 Liver Injury",
                "5.1 Liver Injury Of 319 patients, two were ill. | 5.1 Liver Injury",
                "5.1 Renal Events Treatment with EXAMPLIX 200 mg was followed by them. | 5.1 Renal Events",
                "5.1 Risk of Discontinuation Symptoms Stopping EXAMPLIX abruptly can cause them. | 5.1 Risk of Discontinuation Symptoms",
                "5.1 5-Azaexample The drug slows its loss. | 5.1 5-Azaexample",
                "5.1 Dosage in Adults 20 mg daily is the dose. | 5.1 Dosage in Adults"
            })
    void endsBeforeTheFirstWordOfTheSentence(String words, String heading) {
        assertThat(new FlatHeadings("5").split(words).get(0).heading().strip()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harm to the liver (5.1) Falls (5.2) 5.1 Liver Injury Tests. | false",
                "Look at the liver ( 5 ). 5.1 Liver Injury Tests. | false",
                "There was no cure. Signs were fits (3) or coma (1). 5.1 Liver Injury Tests. | true"
            })
    void aCountInBracketsEndsNoHighlight(String words, boolean stays) {
        int part = new FlatHeadings("5").first(words);

        assertThat(FlatHighlights.without(words, "5", part).equals(words)).isEqualTo(stays);
    }
}
