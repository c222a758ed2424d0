package dev.materia.claim;

import dev.materia.vocabulary.ConceptType;

/**
 * Words that should name a concept but were found in no vocabulary: an entry of the curator's worklist.
 *
 * @param text the words, to the letter
 * @param expected what the sentence makes of them
 * @param reason why they are not linked, in a few words
 * @param passage number of the passage
 * @param start UTF-16 index in the monograph's text
 */
public record Unlinked(String text, ConceptType expected, String reason, int passage, int start) {}
