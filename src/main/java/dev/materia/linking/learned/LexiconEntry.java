package dev.materia.linking.learned;

import dev.materia.linking.SemanticGroup;
import java.util.List;

/**
 * What annotated text taught about some words, or about a MeSH concept whatever words name it.
 *
 * @param words as written most often, or {@link #CONCEPT} and the id by which the rules know a concept
 * @param group what they were, or would have been, annotated as
 * @param mesh the ids that they were given most often; none if that was none, or if they are not to be linked
 * @param annotated how often they were
 * @param seen how often they occurred
 */
record LexiconEntry(String words, SemanticGroup group, List<String> mesh, int annotated, int seen) {

    /** What stands before the id in the words of an entry about a MeSH concept under any name. */
    static final String CONCEPT = "MESH:";

    /** What stands before the name of a feature in the words of an entry that says how much it counts. */
    static final String WEIGHT = "TRAIT:";

    /** The number of such an entry is its weight times this. */
    static final double UNIT = 1000;

    LexiconEntry {
        mesh = List.copyOf(mesh);
    }

    /** Whether they name something more often than not; what never does is not to be linked. */
    boolean named() {
        return annotated * 2 >= seen && annotated > 0;
    }
}
