package dev.materia.monograph;

import dev.materia.source.MateriaException;

/**
 * What a document says beside its text, of which no more is known yet than a hash.
 *
 * @param facts its facts, as a monograph without a text; the title is as the document has it
 * @param text a hash of all that the text is made of
 * @param reading reads the document in full
 */
public record Preview(Monograph facts, String text, Reading reading) {

    /** Reads a document. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Reads it.
         *
         * @throws MateriaException if the document is no text of its format, or holds nothing to read
         */
        Monograph read() throws MateriaException;
    }
}
