package dev.materia.linking;

import dev.materia.vocabulary.Token;
import java.util.List;

/**
 * What was learned from annotated text, as the linker asks it: further strings, what not to link, and under which ids
 * annotators file a concept.
 */
public interface LearnedModel {

    /** A model that has learned nothing. */
    LearnedModel NONE = new LearnedModel() {};

    /** Adds the learned strings that start at token {@code at}. */
    default void find(List<Token> tokens, String text, int at, List<CandidateMention> all) {}

    /**
     * Whether the words of a candidate were seen to name nothing of its group, or its concept not to be annotated.
     *
     * @param ids the MeSH ids of its concepts
     * @param phrase its words in normal form
     */
    default boolean rejects(CandidateMention candidate, List<String> ids, String phrase) {
        return false;
    }

    /** The ids that annotators give what the rules know under {@code id}. */
    default List<String> ids(SemanticGroup group, String id) {
        return List.of(id);
    }

    /** Whether a MeSH descriptor is newer than all that were learned from. */
    default boolean newer(String id) {
        return false;
    }

    /** Those of {@code mentions} that the text is about, in their order. */
    default List<LinkedMention> select(List<LinkedMention> mentions) {
        return mentions;
    }
}
