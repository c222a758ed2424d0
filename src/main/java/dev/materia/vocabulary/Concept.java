package dev.materia.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that monographs speak of. Two concepts are one if type and slug are equal.
 *
 * @param type what it is
 * @param slug its name in an IRI: lower-case letters, digits and hyphens
 * @param label preferred label, as in running text
 * @param synonyms further labels to show ({@code skos:altLabel})
 * @param forms words that mention it in a text but are no name to show ({@code skos:hiddenLabel}): "slowed breathing"
 * @param matches links to other vocabularies, sorted; empty for what is in none
 * @param broader slugs of broader concepts of the same type
 * @param note a definition in a sentence, if there is one
 */
public record Concept(
        ConceptType type,
        String slug,
        String label,
        List<String> synonyms,
        List<String> forms,
        List<Match> matches,
        List<String> broader,
        @Nullable String note) {

    /** Copies and sorts the lists, so that a concept never changes. */
    public Concept {
        synonyms = List.copyOf(synonyms);
        forms = List.copyOf(forms);
        matches = matches.stream().sorted().toList();
        broader = broader.stream().sorted().toList();
    }

    /** A concept known by its label alone. */
    public static Concept named(ConceptType type, String label) {
        return new Concept(type, Slug.of(label), label, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** Of the slug alone, which tells nearly all apart: all the words of a concept would be hashed at each mention. */
    @Override
    public int hashCode() {
        return slug.hashCode();
    }

    /** Whether some external vocabulary knows it. */
    public boolean linked() {
        return !matches.isEmpty();
    }
}
