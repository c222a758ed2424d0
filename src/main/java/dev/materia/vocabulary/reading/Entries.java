package dev.materia.vocabulary.reading;

import dev.materia.source.SourceException;
import dev.materia.vocabulary.index.Entry;

/** Takes the entries of a vocabulary. */
@FunctionalInterface
public interface Entries {

    /**
     * Takes one.
     *
     * @throws SourceException if it cannot be one
     */
    void take(Entry entry) throws SourceException;
}
