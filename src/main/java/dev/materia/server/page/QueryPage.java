package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * The result of a query.
 *
 * @param frame around it
 * @param query the query
 * @param editor where to edit it
 * @param table the result
 */
public record QueryPage(Frame frame, String query, String editor, Table table) implements Page {

    /**
     * A result.
     *
     * @param columns names of the variables
     * @param rows a cell for each column
     * @param cut whether there are more rows than are shown
     * @param formats the whole result, for programs
     */
    public record Table(List<String> columns, List<List<Link>> rows, boolean cut, List<Link> formats) {}

    @Override
    public String template() {
        return "query.jte";
    }
}
