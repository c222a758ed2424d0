package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Polarity;
import dev.materia.claim.context.Context;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form, way and amount in which a drug was taken are limits of what is said of it there. */
class ExposureTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Side effects      | Examplol patches may cause rash.                                      | rash     | patches
            Side effects      | Intravenous Examplol causes hypotension.                              | hypotension | Intravenous
            Side effects      | Adverse effects for nasal formulations of Examplol include cough.     | cough    | nasal formulations
            Side effects      | When given intravenously, Examplol can cause vertigo.                 | vertigo  | When given intravenously
            Side effects      | At doses of 4–6 mg/day, tremor was noted with Examplol.               | tremor   | At doses of 4–6 mg/day
            Side effects      | Doses above 300 mg cause seizures.                                    | seizure  | Doses above 300 mg
            Contraindications | Examplol gum is contraindicated in asthma.                            | asthma   | gum
            Contraindications | High doses of Examplol should be avoided in asthma.                   | asthma   | High doses
            Contraindications | Examplol is contraindicated in people with a history of stroke.       | stroke   | history of
            Side effects      | Interaction between Examplol and lithium may cause stroke.             | stroke   | lithium
            Uses              | There is little evidence that Examplol is effective in asthma after four months. | asthma | after four months
            Contraindications | It can cause harm, particularly for children with asthma.             | asthma   | children
            """)
    void isALimit(String heading, String sentence, String object, String limit) {
        assertThat(limits(heading, sentence, object)).containsExactly(limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No change in blood pressure was seen, although low blood pressure was noted in children. | although low blood pressure was noted in children
            Examplol does not cause rash, except that at 400 mg some redness was seen.              | except that at 400 mg some redness was seen
            Examplol does not cause rash, although vertigo was noted in children.                   | ''
            """)
    void anExceptionIsALimitOfADenial(String sentence, String limit) {
        List<Claim> claims = EXTRACTOR
                .extract(Texts.examplol("Side effects", List.of(sentence)))
                .claims();
        assertThat(claims.stream()
                        .filter(c -> c.assertion().polarity() == Polarity.DENIED)
                        .map(c -> c.assertion().limits().contexts().stream()
                                .map(Context::mention)
                                .collect(Collectors.joining("; "))))
                .containsExactly(limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Side effects      | Examplol causes rash less often than intravenous Examplol.              | rash
            Side effects      | Rash may occur, especially with intravenous administration.             | rash
            Side effects      | Rash occurs more often when Examplol is given intravenously.            | rash
            Side effects      | Examplol causes rash; its oral formulations are sweet.                  | rash
            Side effects      | Examplol raises the risk of rash so should not be used in asthma.       | rash
            Contraindications | It is contraindicated in those with a history of stroke, or with asthma. | asthma
            """)
    void isNoneOfWhatIsSaidBesideIt(String heading, String sentence, String object) {
        assertThat(limits(heading, sentence, object)).isEmpty();
    }

    private static List<String> limits(String heading, String sentence, String object) {
        List<Claim> claims =
                EXTRACTOR.extract(Texts.examplol(heading, List.of(sentence))).claims();
        assertThat(claims).extracting(c -> c.object().label()).contains(object);
        return claims.stream()
                .filter(c -> c.object().label().equals(object))
                .flatMap(c -> c.assertion().limits().contexts().stream())
                .map(Context::mention)
                .toList();
    }
}
