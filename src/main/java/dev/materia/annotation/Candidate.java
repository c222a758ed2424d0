package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import java.util.List;

/**
 * Words that may name concepts, before it is decided which of those that overlap count.
 *
 * @param from index of the first token
 * @param to index after the last
 * @param kind what they name
 * @param concepts the concepts; several only if the words name several
 * @param way how they were found
 * @param mesh the MeSH ids to file them under, where those do not follow from the concepts
 */
record Candidate(int from, int to, Kind kind, List<Concept> concepts, Way way, List<String> mesh) {

    /** How words were recognised; the earlier, the surer. */
    enum Way {
        /** A string learnt from annotated text. */
        LEARNT,
        /** A short form that the text defines. */
        DEFINED,
        /** A term of the vocabulary. */
        TERM,
        /** Another wording of a term. */
        VARIANT
    }

    Candidate {
        concepts = List.copyOf(concepts);
        mesh = List.copyOf(mesh);
    }

    /** Words whose MeSH ids are those of their concepts. */
    Candidate(int from, int to, Kind kind, List<Concept> concepts, Way way) {
        this(from, to, kind, concepts, way, List.of());
    }

    /** The same at another place, found in another way. */
    Candidate at(int newFrom, int newTo, Way newWay) {
        return new Candidate(newFrom, newTo, kind, concepts, newWay, mesh);
    }

    int length() {
        return to - from;
    }
}
