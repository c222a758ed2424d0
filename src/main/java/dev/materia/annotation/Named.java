package dev.materia.annotation;

import java.util.List;

/**
 * Words that were chosen to name something, with where they stand and the MeSH ids to file them under.
 *
 * @param passage the part of a text in which they stand
 * @param candidate the words, and what they name
 * @param mesh the ids, without repetition
 */
record Named(Passage passage, Candidate candidate, List<String> mesh) {

    Named {
        mesh = List.copyOf(mesh);
    }

    int start() {
        return passage.start(candidate);
    }

    int end() {
        return passage.end(candidate);
    }

    Kind kind() {
        return candidate.kind();
    }

    /** The words in normal form. */
    String phrase() {
        return Terms.phrase(passage.tokens(), candidate.from(), candidate.to());
    }

    /** The words as they stand. */
    String words() {
        return passage.text().substring(start(), end());
    }

    Mention mention() {
        return new Mention(start(), end(), kind(), candidate.concepts(), mesh);
    }
}
