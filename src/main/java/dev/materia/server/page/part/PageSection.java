package dev.materia.server.page.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page about a thing.
 *
 * @param id its anchor
 * @param title its heading
 * @param note what the reader should know of it; may be empty
 * @param groups at least one
 * @param chart the same at a glance; null for none
 */
public record PageSection(
        String id,
        String title,
        String note,
        List<Group> groups,
        @Nullable Bars chart) {

    /** The same on a page that has what is said of the thing itself, and this is what others' monographs say of it. */
    public PageSection ofOthers() {
        return new PageSection("others-" + id, title, note, groups, chart);
    }

    /** Whether all that it has is said of narrower things. */
    public boolean isNarrower() {
        return groups.stream().allMatch(group -> group.lines().isEmpty());
    }
}
