package dev.materia.server.page;

import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.PageSection;
import dev.materia.server.page.part.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is said something of together with a drug: a condition, a target, a class.
 *
 * @param frame around it
 * @param entry its head
 * @param data the claims on it as a table; empty if there is no address for that
 * @param narrower how much is said of narrower things, which the reader may leave out; empty if nothing is
 * @param sections which drugs, and who says so
 * @param shared what is said of several members of a class, by question; empty for what is no class
 * @param picture its neighbours; null if it has none
 */
public record ConceptPage(
        Frame frame,
        EntityHead entry,
        List<Link> data,
        String narrower,
        List<PageSection> sections,
        List<Shared> shared,
        @Nullable Picture picture)
        implements Page {

    /**
     * What is said of several members.
     *
     * @param title the question
     * @param members how many members anything is said of, as an answer to it
     * @param things what is said, of most members first
     */
    public record Shared(String title, long members, List<IndexPage.Counted> things) {}

    @Override
    public String template() {
        return "concept.jte";
    }
}
