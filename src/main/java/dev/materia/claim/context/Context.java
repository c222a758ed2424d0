package dev.materia.claim.context;

import dev.materia.vocabulary.Concept;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A limit of a claim: for whom, after what or with what it holds. The contexts of one claim hold together; ages are
 * alternatives of each other.
 *
 * @param type what kind of limit
 * @param mention its words, to the letter
 * @param passage number of the passage that they stand in
 * @param start UTF-16 index of the words in the monograph's text
 * @param end UTF-16 index after them
 * @param concepts what they name, alternatives of each other, in text order
 * @param presence whether that must be there
 * @param value what they come to, if that can be computed with
 */
public record Context(
        ContextType type,
        String mention,
        int passage,
        int start,
        int end,
        List<Concept> concepts,
        Presence presence,
        Optional<ContextValue> value) {

    /** Copies the list, so that a context never changes. */
    public Context {
        concepts = List.copyOf(concepts);
    }

    /**
     * A text that two contexts share if they limit a claim in the same way, whatever the words: of type, presence, and
     * value, or else concepts, or else words.
     */
    public String identity() {
        String content = value.map(ContextValue::identity).orElseGet(this::content);
        return type.key() + " " + presence.key() + " " + content;
    }

    private String content() {
        return concepts.isEmpty()
                ? mention.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                : concepts.stream()
                        .map(c -> c.type().path() + "/" + c.slug())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
