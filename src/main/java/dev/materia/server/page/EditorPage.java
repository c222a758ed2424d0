package dev.materia.server.page;

import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.List;

/**
 * The query editor.
 *
 * @param frame around it
 * @param query the query to begin with
 * @param examples example queries
 * @param settings what the editor needs to know: prefixes, classes, properties
 * @param classes how the classes hang together
 * @param paths the same in a table
 */
public record EditorPage(
        Frame frame, String query, List<Example> examples, EmbeddedJson settings, Picture classes, List<Path> paths)
        implements Page {

    /**
     * An example.
     *
     * @param id its anchor
     * @param title what is asked
     * @param note what to look at in the answer
     * @param query the query
     * @param answer address of the answer
     */
    public record Example(String id, String title, String note, String query, String answer) {}

    /**
     * A property that leads from class to class.
     *
     * @param from class of the subjects
     * @param property the property
     * @param to class of the objects
     * @param triples how often
     */
    public record Path(Link from, Link property, Link to, long triples) {}

    @Override
    public String template() {
        return "editor.jte";
    }

    @Override
    public ContentPolicy policy() {
        return ContentPolicy.EDITOR;
    }
}
