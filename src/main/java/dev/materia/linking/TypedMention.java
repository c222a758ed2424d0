package dev.materia.linking;

import dev.materia.vocabulary.Concept;

/**
 * A mention of a concept among the tokens of a span, chosen among those of its type.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param concept what it names
 * @param own whether that is the drug that the text is about
 * @param partOfWord whether it is only a part of a hyphenated word ("alcohol-related")
 * @param covered whether a longer mention of another type covers it ("opioid" in "opioid withdrawal")
 */
public record TypedMention(int from, int to, Concept concept, boolean own, boolean partOfWord, boolean covered) {

    TypedMention asCovered() {
        return covered ? this : new TypedMention(from, to, concept, own, partOfWord, true);
    }
}
