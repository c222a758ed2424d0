package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.List;

/**
 * Words that may name concepts, before it is decided which of those that overlap count.
 *
 * @param from index of the first token
 * @param to index after the last
 * @param group what they name
 * @param concepts the concepts, at least one; several only if the words name several
 * @param match how they were recognised
 * @param mesh the MeSH ids to file them under, where those do not follow from the concepts
 * @param generic whether the words alone say only what kind of thing something is, though a curator has them as a term
 */
public record CandidateMention(
        int from,
        int to,
        SemanticGroup group,
        List<Concept> concepts,
        MatchType match,
        List<String> mesh,
        boolean generic) {

    /** Copies the lists, so that a candidate never changes. */
    public CandidateMention {
        concepts = List.copyOf(concepts);
        mesh = List.copyOf(mesh);
    }

    /** Words whose MeSH ids are those of their concepts. */
    CandidateMention(int from, int to, SemanticGroup group, List<Concept> concepts, MatchType match) {
        this(from, to, group, concepts, match, List.of(), false);
    }

    /** The type of the first concept. */
    public ConceptType type() {
        return concepts.get(0).type();
    }

    /** The same at another place, recognised in another way. */
    public CandidateMention at(int newFrom, int newTo, MatchType newMatch) {
        return new CandidateMention(newFrom, newTo, group, concepts, newMatch, mesh, generic);
    }

    /** The same of other concepts, whose MeSH ids are their own. */
    CandidateMention of(List<Concept> others) {
        return new CandidateMention(from, to, group, others, match, List.of(), generic);
    }

    /** The number of tokens. */
    public int length() {
        return to - from;
    }
}
