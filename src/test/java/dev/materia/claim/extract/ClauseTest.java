package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where clauses end and start again, and what each says of the drug. */
class ClauseTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is not linked to weight gain and rarely causes hypoglycemia.      | hasAdverseEffect affirmed hypoglycemia
            It does not cause sedation or impair memory.                         | hasAdverseEffect denied sedation
            Though it is not a hypnotic, it acts on the GABA-A receptor.         | actsOn affirmed GABA-A receptor
            Lorazepam is used to induce anesthesia.                              | treats affirmed anesthesia
            After surgery, delirium has been reported.                           | hasAdverseEffect affirmed delirium
            The benzodiazepine relieves insomnia.                                | treats affirmed insomnia
            It causes hardly any nausea.                                         | hasAdverseEffect denied nausea
            """)
    void saysWhatEachClauseSays(String sentence, String claim) {
        assertThat(claims(sentence)).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is not linked to weight gain and rarely causes hypoglycemia.      | hasAdverseEffect denied hypoglycemia
            Lorazepam is used to induce anesthesia.                              | hasAdverseEffect affirmed anesthesia
            After surgery, delirium has been reported.                           | hasAdverseEffect affirmed surgery
            It was said to have no abuse potential; reports of addiction proved otherwise. | hasAdverseEffect denied addiction
            """)
    void saysNothingElse(String sentence, String claim) {
        assertThat(claims(sentence)).doesNotContain(claim);
    }

    private static List<String> claims(String sentence) {
        return EXTRACTOR
                .extract(Texts.on("Lorazepam", "", List.of("It is a benzodiazepine.", sentence)))
                .claims()
                .stream()
                .flatMap(c -> c.assertion().statements().stream()
                        .map(s -> c.predicate().localName() + " "
                                + c.assertion().polarity().name().toLowerCase(Locale.ROOT) + " "
                                + s.mention().text()))
                .toList();
    }
}
