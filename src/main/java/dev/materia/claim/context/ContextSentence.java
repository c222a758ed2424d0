package dev.materia.claim.context;

import dev.materia.vocabulary.Concept;
import java.util.List;

/**
 * A sentence in which contexts are looked for.
 *
 * @param words the sentence without markup; contexts are found by these
 * @param letters the same stretch of the monograph, to the letter; as long as {@code words}
 * @param passage number of the passage
 * @param start UTF-16 index of the sentence in the monograph's text
 * @param mentions what the sentence mentions, in text order, at UTF-16 indices into {@code words}
 */
public record ContextSentence(String words, String letters, int passage, int start, List<Named> mentions) {

    /** Copies the list, so that a sentence never changes. */
    public ContextSentence {
        mentions = List.copyOf(mentions);
        if (words.length() != letters.length()) {
            throw new IllegalArgumentException("words and letters must be of one length");
        }
    }

    /**
     * A mention.
     *
     * @param start UTF-16 index of its first character in the sentence
     * @param end UTF-16 index after its last
     * @param concept what it names
     * @param self whether that is the drug of the monograph
     */
    public record Named(int start, int end, Concept concept, boolean self) {

        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }
}
