package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * The shapes that a release is checked against.
 *
 * @param frame around it
 * @param shapes each shape, those for the same things together
 */
public record ShapesPage(Frame frame, List<Shape> shapes) implements Page {

    /**
     * What is asked of things of one kind.
     *
     * @param anchor of the section
     * @param title what it is for, in words
     * @param target the terms that it is for
     * @param rules what it asks
     */
    public record Shape(String anchor, String title, List<Link> target, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param name the local name of its shape, which is its anchor; empty if the anchor stands elsewhere
     * @param path the property that it looks at; may be empty
     * @param warns whether a breach is only reported, and the release published all the same
     * @param message what is wrong then, and what to do
     */
    public record Rule(String name, Link path, boolean warns, String message) {}

    @Override
    public String template() {
        return "shapes.jte";
    }
}
