package dev.materia.claim.sentence;

import java.util.BitSet;

/**
 * What one negation governs.
 *
 * @param from index of the first token of the words that negate
 * @param to index after the last
 * @param scope the tokens that it denies
 * @param forbids whether it forbids a deed ("should not be taken") and denies no fact
 */
public record Negation(int from, int to, BitSet scope, boolean forbids) {

    /** Whether it governs any token of a span. */
    public boolean governs(int spanFrom, int spanTo) {
        int first = scope.nextSetBit(spanFrom);
        return first >= 0 && first < spanTo;
    }
}
