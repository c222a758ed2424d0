package dev.materia.server.page;

import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Work;
import java.util.List;

/**
 * A person, by what they wrote.
 *
 * @param frame around it
 * @param entry its head
 * @param works what they wrote or edited
 * @param alike people of a similar name, who may be the same
 */
public record PersonPage(Frame frame, EntityHead entry, List<Work> works, List<Link> alike) implements Page {

    @Override
    public String template() {
        return "person.jte";
    }
}
