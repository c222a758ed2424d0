package dev.materia.server.page;

import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.PageSection;
import dev.materia.server.page.part.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is said something of together with a drug: a condition, a target, a class.
 *
 * @param frame around it
 * @param entry its head
 * @param narrower how much is said of narrower things, which the reader may leave out; empty if nothing is
 * @param sections which drugs, and who says so
 * @param picture its neighbours; null if it has none
 */
public record ConceptPage(
        Frame frame,
        EntityHead entry,
        String narrower,
        List<PageSection> sections,
        @Nullable Picture picture) implements Page {

    @Override
    public String template() {
        return "concept.jte";
    }
}
