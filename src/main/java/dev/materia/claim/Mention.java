package dev.materia.claim;

import dev.materia.vocabulary.Concept;

/**
 * Words of a monograph that name a concept.
 *
 * @param passage number of the passage they stand in
 * @param start UTF-16 index of the first character in the monograph's text
 * @param end UTF-16 index after the last
 * @param text the words, to the letter
 * @param concept what they name
 */
public record Mention(int passage, int start, int end, String text, Concept concept) {}
