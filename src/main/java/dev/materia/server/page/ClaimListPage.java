package dev.materia.server.page;

import dev.materia.server.page.part.Badge;
import dev.materia.server.page.part.Filters;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Quote;
import java.util.List;

/**
 * Claims of a release, with the form that filters them.
 *
 * @param frame around it
 * @param fields what is typed: drug, object, words of a limit
 * @param choices what is chosen from a list: property, polarity and so on
 * @param rows the claims of this page
 * @param from the place of the first of them among all that fit, from 1; 0 where there are none
 * @param total how many claims fit
 * @param data the same claims for programs
 * @param pages the pages before and after this one
 * @param unknown names that nothing in the release has
 */
public record ClaimListPage(
        Frame frame,
        List<Field> fields,
        List<Filters.Choice> choices,
        List<Row> rows,
        int from,
        int total,
        List<Link> data,
        List<Link> pages,
        List<Unknown> unknown)
        implements Page {

    /**
     * A field of the form.
     *
     * @param name the parameter
     * @param label what is typed into it
     * @param value what was typed
     */
    public record Field(String name, String label, String value) {}

    /**
     * A claim.
     *
     * @param subject the drug
     * @param predicate the property in words
     * @param object what is said of the drug
     * @param badges what is not plain: that it is denied, or not sure
     * @param notes how strongly, when and for whom it holds
     * @param denied whether it says that something is not so
     * @param claim the page of the claim
     * @param quotes the first sentences that make it
     */
    public record Row(
            Link subject,
            String predicate,
            Link object,
            List<Badge> badges,
            List<String> notes,
            boolean denied,
            Link claim,
            List<Quote> quotes) {}

    /**
     * A name that nothing has.
     *
     * @param name what was asked for
     * @param nearest the claims with a name that may be meant in its place; may be empty
     */
    public record Unknown(String name, List<Link> nearest) {}

    @Override
    public String template() {
        return "claims.jte";
    }
}
