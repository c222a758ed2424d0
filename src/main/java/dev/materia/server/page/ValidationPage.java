package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * What the check of a release came to.
 *
 * @param frame around it
 * @param violated whether there is a violation, not only warnings
 * @param findings what was found, each message once
 * @param shapes how many shapes were asked
 */
public record ValidationPage(Frame frame, boolean violated, List<Finding> findings, long shapes) implements Page {

    /**
     * What is wrong with one thing or several.
     *
     * @param violates whether it is a violation, and no warning
     * @param message what is wrong, and what to do
     * @param shape which shape says so
     * @param places the things, each with the value that is wrong where there is one
     */
    public record Finding(boolean violates, String message, Link shape, List<Place> places) {}

    /**
     * Where something is wrong.
     *
     * @param thing the thing
     * @param value the value; may be empty
     */
    public record Place(Link thing, Link value) {}

    @Override
    public String template() {
        return "validation.jte";
    }
}
