package dev.materia.annotation;

import dev.materia.monograph.Monograph;
import java.util.List;

/**
 * A stretch of a text that no mention reaches beyond: a title, an abstract, a sentence.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last
 */
public record Part(int start, int end) {

    /** The passages of a monograph. */
    public static List<Part> of(Monograph monograph) {
        return monograph.passages().stream()
                .map(p -> new Part(p.start(), p.end()))
                .toList();
    }

    /** The title and the abstract of a document. */
    public static List<Part> of(PubTatorDocument document) {
        int title = document.title().length();
        return List.of(
                new Part(0, title),
                new Part(title + 1, title + 1 + document.summary().length()));
    }
}
