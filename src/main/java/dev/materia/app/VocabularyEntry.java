package dev.materia.app;

import java.util.List;

/**
 * A concept as {@code vocabulary lookup} shows it.
 *
 * @param how how the term fits: {@code exact}, {@code variant} or {@code prefix}
 * @param id its IRI in an imported vocabulary, or {@code own}
 * @param label preferred label
 * @param type what it is to Materia: {@code Condition}; empty if nothing
 * @param trees places in the hierarchy
 * @param own end of the IRI that Materia mints for it, {@code condition/muscle-spasticity}; empty if it has no type
 * @param vocabulary whose term it is
 * @param translation the label that the term is, with its language ({@code Zwindel@nl}), if it is not English; else
 *     empty
 */
public record VocabularyEntry(
        String how,
        String id,
        String label,
        String type,
        List<String> trees,
        String own,
        String vocabulary,
        String translation) {

    /** Copies the list, so that an entry never changes. */
    public VocabularyEntry {
        trees = List.copyOf(trees);
    }
}
