package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * What the check of a release came to.
 *
 * @param frame around it
 * @param violated whether there is a violation, not only warnings
 * @param findings what was found
 * @param shapes how many shapes were asked
 */
public record ValidationPage(Frame frame, boolean violated, List<Finding> findings, long shapes) implements Page {

    /**
     * A finding.
     *
     * @param severity how bad
     * @param thing where
     * @param value which value; may be empty
     * @param message what is wrong, and what to do
     * @param shape which shape says so
     */
    public record Finding(String severity, Link thing, Link value, String message, Link shape) {}

    @Override
    public String template() {
        return "validation.jte";
    }
}
