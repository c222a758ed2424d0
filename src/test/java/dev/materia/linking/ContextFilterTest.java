package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.ConceptType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean something else beside their neighbours, and verbs that are spelled as nouns. */
class ContextFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cell death was seen | death | true",
                "sudden death was seen | death | false",
                "impaired exercise tolerance | tolerance | true",
                "tolerance developed | tolerance | false",
                "anti-rheumatic drugs | rheumatic | true",
                "rheumatic drugs | rheumatic | false",
                "at the Anxiety Disorders Clinic | Anxiety Disorders | true",
                "anxiety disorders in a clinic | anxiety disorders | false",
                "increased potassium secretion | increased potassium | true",
                "increased potassium was seen | increased potassium | false",
            })
    void ofADisease(String text, String words, boolean other) {
        LinkedSpan span = Spans.of(text, SemanticGroup.DISEASE, ConceptType.CONDITION, words);
        assertThat(new ContextFilter(span).other(span.candidates().get(0))).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it can lead to harm | lead | true",
                "it may not lead to harm | lead | true",
                "high doses lead to harm | lead | true",
                "workers were exposed to lead | lead | false",
                "the lead in blood | lead | false",
                "salts of lead to be tested | lead | false",
                "it may slowly burn | burn | true",
                "a burn may heal | burn | false",
            })
    void ofAWordThatMayBeAVerb(String text, String words, boolean verb) {
        LinkedSpan span = Spans.of(text, SemanticGroup.CHEMICAL, ConceptType.DRUG, words);
        assertThat(new VerbFilter(span.tokens()).verb(span.candidates().get(0))).isEqualTo(verb);
    }
}
