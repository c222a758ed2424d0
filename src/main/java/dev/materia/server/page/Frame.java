package dev.materia.server.page;

import dev.materia.server.page.part.Alternate;
import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param summary in a sentence, for search engines; may be empty
 * @param trail the way from the home page to here, without either end
 * @param iri what to cite; empty where the page is about nothing that has an IRI
 * @param formats the same in RDF
 * @param data what the page says, as JSON-LD; null if it describes nothing
 */
public record Frame(
        String title,
        String summary,
        List<Link> trail,
        String iri,
        List<Alternate> formats,
        @Nullable EmbeddedJson data) {

    /** A page that is about nothing which has an IRI. */
    public static Frame of(String title) {
        return new Frame(title, "", List.of(), "", List.of(), null);
    }

    /** The same with another way to it. */
    public Frame under(List<Link> way) {
        return new Frame(title, summary, way, iri, formats, data);
    }
}
