package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * All things of a kind, by first letter.
 *
 * @param frame around it
 * @param kind their name in the plural
 * @param note other ways to them; may be empty
 * @param unit what is counted of each: {@code claim}
 * @param letters the things
 * @param named things that are named only in what is said of others; may be empty
 */
public record IndexPage(
        Frame frame, String kind, List<Link> note, String unit, List<Letter> letters, List<Counted> named)
        implements Page {

    /**
     * Things whose names begin alike.
     *
     * @param letter how
     * @param things the things, with how many claims there are on each, or how many drugs a class has
     */
    public record Letter(String letter, List<Counted> things) {}

    /**
     * A thing.
     *
     * @param thing the thing
     * @param claims how many claims there are on it
     */
    public record Counted(Link thing, long claims) {}

    /** How many things there are. */
    public long size() {
        return letters.stream().mapToLong(letter -> letter.things().size()).sum();
    }

    @Override
    public String template() {
        return "index.jte";
    }
}
