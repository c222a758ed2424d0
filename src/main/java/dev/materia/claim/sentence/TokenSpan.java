package dev.materia.claim.sentence;

/**
 * Some tokens of a sentence.
 *
 * @param from index of the first
 * @param to index after the last
 */
public record TokenSpan(int from, int to) {

    /** Whether it holds no token. */
    public boolean isEmpty() {
        return from >= to;
    }
}
