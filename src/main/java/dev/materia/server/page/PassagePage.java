package dev.materia.server.page;

import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * A sentence, in its paragraph, and what it claims.
 *
 * @param frame around it
 * @param context the sentence
 * @param claims what was found in it
 * @param facts where it stands
 */
public record PassagePage(Frame frame, ClaimPage.Context context, List<Link> claims, List<Fact> facts) implements Page {

    @Override
    public String template() {
        return "passage.jte";
    }
}
