package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import java.util.List;

/**
 * Words that name a concept, or several at once ("pulmonary and renal insufficiency").
 *
 * @param start UTF-16 index of the first character in the text
 * @param end UTF-16 index after the last
 * @param group what they name
 * @param concepts the concepts; at least one
 * @param mesh the MeSH ids to file it under, without repetition; none if MeSH has nothing of the group
 */
public record EntityMention(int start, int end, SemanticGroup group, List<Concept> concepts, List<String> mesh) {

    /** Copies the list, so that a mention never changes. */
    public EntityMention {
        concepts = List.copyOf(concepts);
        mesh = List.copyOf(mesh);
    }
}
