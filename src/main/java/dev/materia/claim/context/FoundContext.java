package dev.materia.claim.context;

import java.util.Optional;

/**
 * Words that may be a context, before it is known of what.
 *
 * @param type what kind of limit
 * @param start UTF-16 index of the first character in the sentence
 * @param end UTF-16 index after the last
 * @param lead where the words start that introduce it ("in patients with"), at most {@code start}
 * @param reach what it can limit
 * @param presence whether what it names must be there
 * @param value what it comes to
 */
record FoundContext(
        ContextType type, int start, int end, int lead, Reach reach, Presence presence, Optional<ContextValue> value) {

    /** Which objects a context can limit. */
    enum Reach {
        /** The objects of its part of the sentence. */
        PART,
        /** The object right behind it, of which it is an attribute: "severe pain". */
        NEXT,
        /** The objects before it: "pain due to". */
        BEFORE
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    boolean overlaps(FoundContext other) {
        return overlaps(other.start, other.end);
    }

    int length() {
        return end - start;
    }
}
