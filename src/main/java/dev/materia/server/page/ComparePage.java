package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * Some drugs side by side.
 *
 * @param frame around it
 * @param asked what was typed for each, in as many fields as the form has
 * @param unknown what of it names no drug of the release, with what may be meant
 * @param drugs the drugs
 * @param sections what is said of them, by question
 * @param suggestions pairs to begin with; empty where drugs are compared
 */
public record ComparePage(
        Frame frame,
        List<String> asked,
        List<Unknown> unknown,
        List<Link> drugs,
        List<Part> sections,
        List<Link> suggestions)
        implements Page {

    /**
     * What names no drug.
     *
     * @param name what was typed
     * @param nearest the same comparison with a drug that may be meant
     */
    public record Unknown(String name, List<Link> nearest) {}

    /**
     * The answers to one question.
     *
     * @param id its anchor
     * @param title the question
     * @param shared of how many rows all drugs have the same answer; they come first
     * @param rows what is said of the drugs
     */
    public record Part(String id, String title, long shared, List<Row> rows) {}

    /**
     * Something that is said of one or more of the drugs.
     *
     * @param what what is said
     * @param cells what is said of it by drug
     */
    public record Row(Link what, List<Cell> cells) {}

    /**
     * What is said of one thing and one drug.
     *
     * @param texts in a word or two each, leading to the claim; empty if nothing is said
     */
    public record Cell(List<Link> texts) {}

    @Override
    public String template() {
        return "compare.jte";
    }
}
