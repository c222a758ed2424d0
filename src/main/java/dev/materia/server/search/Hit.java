package dev.materia.server.search;

import java.util.List;

/**
 * A thing that was found.
 *
 * @param iri the thing
 * @param kind what it is: {@code Drug}, {@code Passage}
 * @param text the name or the sentence in which the words were found
 * @param marks where in it they stand
 * @param main whether that text is the name that the thing goes by, or the sentence itself
 * @param score how well it fits; comparable within one search
 */
public record Hit(String iri, String kind, String text, List<Mark> marks, boolean main, float score) {

    /** A thing that was found by its identifier; {@code shown} is what people are shown of that. */
    static Hit of(IdentifierIndex.Identified found, String shown) {
        String text = found.identifier().equals(found.iri()) ? found.iri() : shown;
        return new Hit(found.iri(), found.kind(), text, List.of(new Mark(0, text.length())), false, Float.MAX_VALUE);
    }

    /** A thing that the question names besides other words. */
    static Hit of(EntityName name) {
        return new Hit(
                name.iri(),
                name.kind(),
                name.label(),
                List.of(new Mark(0, name.label().length())),
                name.property().isMainName(),
                Float.MAX_VALUE);
    }

    /**
     * A place in a text.
     *
     * @param start where it starts, in Java's characters
     * @param end where it ends
     */
    public record Mark(int start, int end) {}
}
