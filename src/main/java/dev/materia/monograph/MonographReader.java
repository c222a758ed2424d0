package dev.materia.monograph;

import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;

/** Reads documents of one format. Readers keep no state and may be used by several threads. */
@FunctionalInterface
public interface MonographReader {

    /**
     * Reads a monograph with its sections, passages, bibliography and images.
     *
     * @throws MateriaException if the document is no text of the reader's format, or holds nothing to read
     */
    Monograph read(SourceDocument document) throws MateriaException;
}
