package dev.materia;

import java.util.List;

/**
 * A concept as {@code vocabulary lookup} shows it.
 *
 * @param vocabulary where it is from
 * @param how how the term fits: {@code exact}, {@code variant} or {@code prefix}
 * @param id its IRI, or type and slug for a built-in concept
 * @param label preferred label
 * @param type what it is to Materia: {@code Condition}; empty if nothing
 * @param trees places in the hierarchy
 * @param broader labels of what stands directly above it
 */
public record VocabularyEntry(
        String vocabulary,
        String how,
        String id,
        String label,
        String type,
        List<String> trees,
        List<String> broader) {

    /** Copies the lists. */
    public VocabularyEntry {
        trees = List.copyOf(trees);
        broader = List.copyOf(broader);
    }
}
