package dev.materia.claim.context;

import dev.materia.vocabulary.Concept;

/**
 * An object of a claim that a sentence makes, for which contexts are looked for.
 *
 * @param start UTF-16 index of the object's mention in the sentence
 * @param end UTF-16 index after it
 * @param cueStart UTF-16 index of the words that make the claim
 * @param cueEnd UTF-16 index after them
 * @param object what the mention names
 * @param main whether the claim is about the object itself, and not about what lies behind it ("pain due to arthritis")
 * @param kind what kind of claim it is
 */
public record Use(int start, int end, int cueStart, int cueEnd, Concept object, boolean main, Kind kind) {

    /** Kinds of claims that differ in what can limit them. */
    public enum Kind {
        /** What the drug is used for. */
        INDICATION,
        /** What it may cause. */
        EFFECT,
        /** In whom it must not be used, needs care, or is tolerated. */
        PRECAUTION
    }

    boolean overlaps(FoundContext context) {
        return context.overlaps(start, end);
    }
}
