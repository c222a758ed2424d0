package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long forms of abbreviations, those of the paper of Schwartz and Hearst among them. */
class AbbreviationDetectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the heat shock transcription factor (HSF) binds | HSF | heat shock transcription factor",
                "HSF (heat shock transcription factor) binds | HSF | heat shock transcription factor",
                "expression of Gcn5-related N-acetyltransferase (GNAT) | GNAT | Gcn5-related N-acetyltransferase",
                "of thyroid transcription factor-1 (TTF-1), a | TTF-1 | thyroid transcription factor-1",
                "a hidden Markov model (HMM; see below) | HMM | hidden Markov model",
                "rats with acute renal failure (ARF) were | ARF | acute renal failure",
                "5-fluorouracil (5-FU) was given | 5-FU | 5-fluorouracil",
                "use of benzodiazepines (BZDs) rose | BZDs | benzodiazepines",
            })
    void findsTheLongForm(String text, String shortForm, String longForm) {
        assertThat(found(text)).contains(shortForm + " = " + longForm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pain was common (Table 2)",
                "in most patients (n = 15)",
                "the drug was stopped (see Methods)",
                "it rose (P < 0.05) and fell",
                "an open bracket (never closed",
                "nothing before () it",
                "(ABC) at the start",
                "words that hold no such letters (XQZ)",
            })
    void findsNoneWhereNothingIsDefined(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void takesTheShortestLongForm() {
        assertThat(found("patients and people with Parkinson disease (PD)")).contains("PD = Parkinson disease");
    }

    private static Optional<String> found(String text) {
        List<AbbreviationDetector.Definition> all = AbbreviationDetector.find(text, 0, text.length());
        return all.stream()
                .map(d -> d.shortForm() + " = " + text.substring(d.start(), d.end()))
                .findFirst();
    }
}
