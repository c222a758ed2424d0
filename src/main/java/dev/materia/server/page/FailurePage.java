package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * Why there is no answer.
 *
 * @param status the HTTP status code
 * @param title what the status is called
 * @param detail what was found
 * @param place where in the query; empty if unknown
 * @param remedy what to do
 * @param choices what there is instead
 */
public record FailurePage(int status, String title, String detail, String place, String remedy, List<Link> choices)
        implements Page {

    @Override
    public Frame frame() {
        return Frame.of(status + " " + title);
    }

    @Override
    public String template() {
        return "failure.jte";
    }
}
