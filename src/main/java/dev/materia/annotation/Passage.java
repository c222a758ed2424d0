package dev.materia.annotation;

import dev.materia.vocabulary.Token;
import java.util.List;

/**
 * A part of a text, cut into tokens, with what may be named in it.
 *
 * @param text the whole text
 * @param tokens those of the part, with offsets in the whole text
 * @param candidates in no order that matters
 */
record Passage(String text, List<Token> tokens, List<Candidate> candidates) {

    int start(Candidate c) {
        return tokens.get(c.from()).start();
    }

    int end(Candidate c) {
        return tokens.get(c.to() - 1).end();
    }
}
