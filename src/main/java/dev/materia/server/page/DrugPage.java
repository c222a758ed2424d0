package dev.materia.server.page;

import dev.materia.server.page.part.Bars;
import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Figure;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.PageSection;
import dev.materia.server.page.part.Picture;
import dev.materia.server.page.part.Quote;
import dev.materia.server.page.part.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drug, as a reference work would tell of it.
 *
 * @param frame around it
 * @param entry its head
 * @param classes what it is
 * @param opening a sentence of a monograph that introduces it; null if none does
 * @param figures images of it
 * @param sections what is said of it
 * @param years publications by year; null if there are none
 * @param works publications
 * @param picture its neighbours; null if it has none
 */
public record DrugPage(
        Frame frame,
        EntityHead entry,
        List<Link> classes,
        @Nullable Quote opening,
        List<Figure> figures,
        List<PageSection> sections,
        @Nullable Bars years,
        List<Work> works,
        @Nullable Picture picture)
        implements Page {

    @Override
    public String template() {
        return "drug.jte";
    }
}
