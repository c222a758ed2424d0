package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * The shapes that a release is checked against.
 *
 * @param frame around it
 * @param shapes each shape
 */
public record ShapesPage(Frame frame, List<Shape> shapes) implements Page {

    /**
     * A shape.
     *
     * @param name its local name, which is its anchor too
     * @param target what it is for
     * @param rules what it asks
     */
    public record Shape(String name, List<Link> target, List<Rule> rules) {}

    /**
     * A rule of a shape.
     *
     * @param name its local name, which is its anchor too
     * @param path the property that it looks at; may be empty
     * @param severity how bad a breach is
     * @param message what is wrong then, and what to do
     */
    public record Rule(String name, Link path, String severity, String message) {}

    @Override
    public String template() {
        return "shapes.jte";
    }
}
