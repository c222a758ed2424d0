package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * What changed from one release to the next.
 *
 * @param frame around it
 * @param older what the older release is called
 * @param newer what the newer release is called
 * @param date the day of the newer
 * @param summary how much changed
 * @param claims what became of claims
 * @param more how many more claims there are than are shown
 * @param files the files about the change
 */
public record ChangePage(
        Frame frame,
        String older,
        String newer,
        String date,
        String summary,
        List<Claim> claims,
        long more,
        List<Link> files)
        implements Page {

    /**
     * A claim that is new, gone or changed.
     *
     * @param change what became of it, in a word
     * @param claim what it says, with its address
     * @param fields what differs, before and after
     * @param sentences where it is made
     */
    public record Claim(String change, Link claim, List<String> fields, List<String> sentences) {}

    @Override
    public String template() {
        return "change.jte";
    }
}
