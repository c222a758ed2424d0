package dev.materia.linking;

import dev.materia.vocabulary.Token;
import java.util.List;

/**
 * A part of a text, cut into tokens, with what may be named in it.
 *
 * @param text the whole text
 * @param tokens those of the part, with offsets in the whole text
 * @param candidates in no order that matters
 */
public record LinkedSpan(String text, List<Token> tokens, List<CandidateMention> candidates) {

    /** UTF-16 index of the first character of a candidate. */
    public int start(CandidateMention c) {
        return tokens.get(c.from()).start();
    }

    /** UTF-16 index after the last character of a candidate. */
    public int end(CandidateMention c) {
        return tokens.get(c.to() - 1).end();
    }

    /** The same part with other candidates. */
    LinkedSpan with(List<CandidateMention> others) {
        return new LinkedSpan(text, tokens, others);
    }
}
