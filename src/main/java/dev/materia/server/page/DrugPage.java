package dev.materia.server.page;

import dev.materia.server.page.part.Bars;
import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Figure;
import dev.materia.server.page.part.Filters;
import dev.materia.server.page.part.LabelComparison;
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
 * @param filters by which a reader asks for some of the claims
 * @param actions what else can be done with it: compare it, take its claims as a table
 * @param sections what is said of it
 * @param labels its labels; null if it has none
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
        Filters filters,
        List<Link> actions,
        List<PageSection> sections,
        @Nullable LabelComparison labels,
        @Nullable Bars years,
        List<Work> works,
        @Nullable Picture picture)
        implements Page {

    @Override
    public String template() {
        return "drug.jte";
    }
}
