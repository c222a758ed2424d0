package dev.materia.app.output;

import org.jspecify.annotations.Nullable;

/**
 * An imported vocabulary as {@code vocabulary list} shows it.
 *
 * @param name what users call it
 * @param on whether it is used where the user names none
 * @param version as its publisher calls it, if that is known
 * @param license its licence, if that is known
 * @param concepts how many it has
 * @param terms how many it has
 * @param links how many links to other vocabularies
 * @param problem why it cannot be used, if so
 */
public record VocabularyLine(
        String name,
        boolean on,
        @Nullable String version,
        @Nullable String license,
        int concepts,
        int terms,
        int links,
        @Nullable String problem) {}
