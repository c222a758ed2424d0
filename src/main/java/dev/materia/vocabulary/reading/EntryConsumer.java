package dev.materia.vocabulary.reading;

import dev.materia.source.SourceException;
import dev.materia.vocabulary.index.ConceptEntry;

/** Takes the entries of a vocabulary. */
@FunctionalInterface
public interface EntryConsumer {

    /**
     * Takes one.
     *
     * @throws SourceException if it cannot be one
     */
    void take(ConceptEntry entry) throws SourceException;
}
