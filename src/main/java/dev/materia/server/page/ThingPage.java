package dev.materia.server.page;

import dev.materia.server.page.part.Fact;
import java.util.List;

/**
 * What is known of a thing that has no page of its own kind.
 *
 * @param frame around it
 * @param lead what it is in a sentence or two; may be empty
 * @param facts values by property, of the thing itself
 * @param mentions things that point to it, by property
 */
public record ThingPage(Frame frame, String lead, List<Fact> facts, List<Fact> mentions) implements Page {

    @Override
    public String template() {
        return "thing.jte";
    }
}
