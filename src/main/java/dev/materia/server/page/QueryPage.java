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
     * @param named whether some cell has a name to be shown in place of its address
     * @param cut whether there are more rows than are shown
     * @param formats the whole result, for programs
     */
    public record Table(List<String> columns, List<List<Cell>> rows, boolean named, boolean cut, List<Link> formats) {}

    /**
     * A value.
     *
     * @param link the value as the result has it, an IRI shortened
     * @param name what people call it; empty if it has no name
     * @param share of a number in a grouped result, how large it is beside the largest of its column, in per cent; -1
     *     for anything else
     */
    public record Cell(Link link, String name, int share) {}

    @Override
    public String template() {
        return "query.jte";
    }
}
