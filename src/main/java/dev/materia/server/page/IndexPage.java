package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * All things of a kind, by first letter.
 *
 * @param frame around it
 * @param kind their name in the plural
 * @param letters the things
 */
public record IndexPage(Frame frame, String kind, List<Letter> letters) implements Page {

    /**
     * Things whose names begin alike.
     *
     * @param letter how
     * @param things the things, with how many claims there are on each
     */
    public record Letter(String letter, List<Counted> things) {}

    /**
     * A thing.
     *
     * @param thing the thing
     * @param claims how many claims there are on it
     */
    public record Counted(Link thing, long claims) {}

    @Override
    public String template() {
        return "index.jte";
    }
}
