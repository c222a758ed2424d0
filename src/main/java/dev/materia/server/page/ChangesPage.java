package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * What changed from release to release.
 *
 * @param frame around it
 * @param version version of the release of now
 * @param rows the changes, the latest first
 * @param releases the earlier releases that are kept
 */
public record ChangesPage(Frame frame, String version, List<Row> rows, List<Link> releases) implements Page {

    /**
     * A change.
     *
     * @param older version of the older release
     * @param newer version of the newer release
     * @param date when the newer was published
     * @param summary how much changed
     * @param files the files about it
     */
    public record Row(String older, String newer, String date, String summary, List<Link> files) {}

    @Override
    public String template() {
        return "changes.jte";
    }
}
