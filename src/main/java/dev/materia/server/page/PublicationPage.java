package dev.materia.server.page;

import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * A publication.
 *
 * @param frame around it
 * @param entry its head
 * @param citation as the bibliography prints it; may be empty
 * @param claims claims that rest on it
 */
public record PublicationPage(Frame frame, EntityHead entry, String citation, List<Link> claims) implements Page {

    @Override
    public String template() {
        return "publication.jte";
    }
}
