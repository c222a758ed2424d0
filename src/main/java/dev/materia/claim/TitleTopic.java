package dev.materia.claim;

import dev.materia.vocabulary.Concept;

/**
 * What the title of a work in the bibliography is about. A title is evidence for a topic, never a claim.
 *
 * @param citation number of the entry
 * @param concept what its title names
 */
public record TitleTopic(int citation, Concept concept) {}
