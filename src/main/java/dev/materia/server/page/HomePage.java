package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param frame around it
 * @param version version of the release
 * @param violations how often the release violates its shapes; 0 unless its publisher forced it
 * @param counts how many there are of each kind
 * @param drugs the drugs with a monograph, with what is said of each
 * @param picture the graph around one of them
 * @param examples example queries
 * @param downloads files of the release
 */
public record HomePage(
        Frame frame,
        String version,
        long violations,
        List<Count> counts,
        List<Taste> drugs,
        @Nullable Picture picture,
        List<Link> examples,
        List<Link> downloads)
        implements Page {

    /**
     * How many there are of a kind.
     *
     * @param kind the kind, leading to a list of them if there is one
     * @param number how many
     */
    public record Count(Link kind, long number) {}

    /**
     * A drug, with a taste of its page.
     *
     * @param drug the drug
     * @param glance what is said of it, in numbers
     */
    public record Taste(Link drug, String glance) {}

    @Override
    public String template() {
        return "home.jte";
    }
}
