package dev.materia.claim.rule;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;

/**
 * A mention at its place among the tokens of a sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param concept what it names
 * @param self whether that is the drug of the monograph
 * @param compound whether it is but a part of a hyphenated word ("alcohol-related")
 * @param covered whether a longer mention of another type covers it ("opioid" in "opioid withdrawal")
 */
record MentionSpan(int from, int to, Concept concept, boolean self, boolean compound, boolean covered) {

    boolean is(ConceptType type) {
        return concept.type() == type;
    }

    boolean substance() {
        return is(ConceptType.DRUG) || is(ConceptType.DRUG_CLASS) || is(ConceptType.SUBSTANCE);
    }

    boolean overlaps(MentionSpan other) {
        return from < other.to && other.from < to;
    }

    boolean insideOf(MentionSpan other) {
        return other.from <= from && to <= other.to && other.to - other.from > to - from;
    }

    /** The same mention, so many tokens later. */
    MentionSpan moved(int by) {
        return new MentionSpan(from + by, to + by, concept, self, compound, covered);
    }

    MentionSpan coveredBySomethingLonger() {
        return new MentionSpan(from, to, concept, self, compound, true);
    }
}
