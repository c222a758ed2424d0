package dev.materia.server.page.part;

import java.util.List;

/**
 * A form by which a reader asks for some of the claims of a page; the server answers with the page of those.
 *
 * @param action where it leads
 * @param choices what can be chosen; empty if there is nothing to choose
 * @param active whether the page shows a choice now
 * @param shown how many claims it shows
 * @param all how many there are
 */
public record Filters(String action, List<Choice> choices, boolean active, long shown, long all) {

    /**
     * A choice.
     *
     * @param name the parameter
     * @param label what is chosen by it
     * @param options what there is
     */
    public record Choice(String name, String label, List<Option> options) {}

    /**
     * One of the values.
     *
     * @param value the value of the parameter
     * @param text the same for people, with how many claims have it
     * @param selected whether it is chosen now
     */
    public record Option(String value, String text, boolean selected) {}
}
