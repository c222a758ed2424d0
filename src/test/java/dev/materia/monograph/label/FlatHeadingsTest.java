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
                "5.1 Dosage in Adults 20 mg daily is the dose. | 5.1 Dosage in Adults"
            })
    void endsBeforeTheFirstWordOfTheSentence(String words, String heading) {
        assertThat(new FlatHeadings("5").split(words).get(0).heading().strip()).isEqualTo(heading);
    }
}
