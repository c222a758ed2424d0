package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.index.ConceptEntry;

/** Takes the entries of a vocabulary. */
@FunctionalInterface
public interface EntryConsumer {

    /**
     * Takes one.
     *
     * @throws MateriaException if it cannot be one
     */
    void take(ConceptEntry entry) throws MateriaException;
}
