package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.ConceptType;
import org.junit.jupiter.api.Test;

/** Which of the candidates that overlap count. */
class OverlapResolverTest {

    @Test
    void theLongestOfAType() {
        LinkedSpan span = Spans.of(
                "acute renal failure",
                SemanticGroup.DISEASE,
                ConceptType.CONDITION,
                "renal failure",
                "acute renal failure");
        assertThat(OverlapResolver.byType(span, null))
                .extracting(m -> m.concept().label())
                .containsExactly("acute renal failure");
        assertThat(OverlapResolver.byGroup(span))
                .extracting(c -> Spans.words(span, c))
                .containsExactly("acute renal failure");
    }

    @Test
    void theSurerOfTheSameLength() {
        LinkedSpan span = Spans.of("MS", SemanticGroup.DISEASE, ConceptType.CONDITION, "MS");
        span.candidates()
                .add(Spans.candidate(span, SemanticGroup.DISEASE, ConceptType.CONDITION, "MS", MatchType.ABBREVIATION));
        assertThat(OverlapResolver.byGroup(span))
                .extracting(CandidateMention::match)
                .containsExactly(MatchType.ABBREVIATION);
    }

    @Test
    void anotherTypeIsKeptAsCovered() {
        LinkedSpan span =
                Spans.of("opioid withdrawal", SemanticGroup.DISEASE, ConceptType.CONDITION, "opioid withdrawal");
        span.candidates()
                .add(Spans.candidate(span, SemanticGroup.CHEMICAL, ConceptType.DRUG_CLASS, "opioid", MatchType.TERM));
        assertThat(OverlapResolver.byType(span, null))
                .extracting(TypedMention::covered)
                .containsExactly(false, true);
    }

    @Test
    void aChemicalInADiseaseOnlyAsItsCause() {
        LinkedSpan cause = Spans.of(
                "lithium-induced tremor", SemanticGroup.DISEASE, ConceptType.CONDITION, "lithium-induced tremor");
        cause.candidates()
                .add(Spans.candidate(cause, SemanticGroup.CHEMICAL, ConceptType.DRUG, "lithium", MatchType.TERM));
        assertThat(OverlapResolver.byGroup(cause)).hasSize(2);
        LinkedSpan part = Spans.of(
                "copper storage disease", SemanticGroup.DISEASE, ConceptType.CONDITION, "copper storage disease");
        part.candidates()
                .add(Spans.candidate(part, SemanticGroup.CHEMICAL, ConceptType.DRUG, "copper", MatchType.TERM));
        assertThat(OverlapResolver.byGroup(part)).hasSize(1);
    }
}
