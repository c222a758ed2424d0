package dev.materia.linking;

import dev.materia.monograph.Monograph;
import java.util.List;

/**
 * A stretch of a text that no mention reaches beyond: a title, an abstract, a sentence.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last
 */
public record TextSpan(int start, int end) {

    /** The passages of a monograph. */
    public static List<TextSpan> of(Monograph monograph) {
        return monograph.passages().stream()
                .map(p -> new TextSpan(p.start(), p.end()))
                .toList();
    }
}
