package dev.materia.linking.learned;

import dev.materia.linking.SemanticGroup;
import java.util.List;

/**
 * A mention as a person annotated it.
 *
 * @param start UTF-16 index in the text
 * @param end UTF-16 index after it
 * @param group what it names
 * @param mesh its MeSH ids; none where there was none to give
 */
public record GoldMention(int start, int end, SemanticGroup group, List<String> mesh) {

    /** Copies the list, so that a mention never changes. */
    public GoldMention {
        mesh = List.copyOf(mesh);
    }
}
