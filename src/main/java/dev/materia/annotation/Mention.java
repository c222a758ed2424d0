package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import java.util.List;

/**
 * Words that name a concept, or several at once ("pulmonary and renal insufficiency").
 *
 * @param start UTF-16 index of the first character in the text
 * @param end UTF-16 index after the last
 * @param kind what they name
 * @param concepts the concepts; at least one
 * @param mesh the MeSH ids to file it under, without repetition; none if MeSH has nothing of the kind
 */
public record Mention(int start, int end, Kind kind, List<Concept> concepts, List<String> mesh) {

    /** Copies the list, so that a mention never changes. */
    public Mention {
        concepts = List.copyOf(concepts);
        mesh = List.copyOf(mesh);
    }
}
