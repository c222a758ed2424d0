package dev.materia.server.page.part;

import java.util.List;

/**
 * The labels of a drug, and where they differ.
 *
 * @param labels each of them
 * @param differences what stands on some of them, by question
 */
public record LabelComparison(List<Label> labels, List<Difference> differences) {

    /**
     * A label.
     *
     * @param title its title
     * @param by who published it; may be empty
     * @param date since when it holds; may be empty
     * @param claims how many claims it makes
     */
    public record Label(Link title, String by, String date, long claims) {}

    /**
     * What some labels say of one question, and others do not.
     *
     * @param title the question
     * @param onAll on how many things all of them agree
     * @param onSome what stands on some alone, that on the fewest first
     */
    public record Difference(String title, long onAll, List<Some> onSome) {}

    /**
     * A thing that stands on some labels.
     *
     * @param what the thing
     * @param labels on how many it stands
     * @param where on which, if they are few
     */
    public record Some(Link what, long labels, List<Link> where) {}
}
