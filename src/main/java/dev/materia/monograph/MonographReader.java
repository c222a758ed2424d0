package dev.materia.monograph;

import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import java.util.Optional;

/** Reads documents of one format. Readers keep no state and may be used by several threads. */
@FunctionalInterface
public interface MonographReader {

    /**
     * Reads a monograph with its sections, passages, bibliography and images.
     *
     * @throws MateriaException if the document is no text of the reader's format, or holds nothing to read
     */
    Monograph read(SourceDocument document) throws MateriaException;

    /**
     * Reads what a document says beside its text, in much less time than all of it; nothing where that cannot be.
     *
     * @throws MateriaException if the document is no text of the reader's format
     */
    default Optional<Preview> preview(SourceDocument document) throws MateriaException {
        return Optional.empty();
    }
}
