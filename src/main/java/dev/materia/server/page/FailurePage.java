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
 * @param lines the lines of the query, if there is a place in it
 * @param wanted what could be looked for instead; empty if nothing can
 */
public record FailurePage(
        int status,
        String title,
        String detail,
        String place,
        String remedy,
        List<Link> choices,
        List<Numbered> lines,
        String wanted)
        implements Page {

    /**
     * A line of a query.
     *
     * @param number its number, from 1
     * @param before what stands in it before the place that is at fault; the whole line if the place is not in it
     * @param at what stands at the place and behind it; empty if the place is not in it
     * @param faulty whether the place is in it
     */
    public record Numbered(int number, String before, String at, boolean faulty) {}

    @Override
    public Frame frame() {
        return Frame.of(status + " " + title);
    }

    @Override
    public String template() {
        return "failure.jte";
    }
}
