package dev.materia.monograph.draft;

import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a draft, numbered in their order; each ends where the next starts. */
final class DraftSections {

    private final List<Section> sections = new ArrayList<>();
    private final int length;

    /** The lead alone, of a text of {@code length} characters. */
    DraftSections(int length) {
        this.length = length;
        lead(0);
    }

    /** Sets where the lead starts, before there is another section. */
    void lead(int start) {
        Section lead = new Section(0, -1, 0, "", start, length);
        if (sections.isEmpty()) {
            sections.add(lead);
        } else {
            sections.set(0, lead);
        }
    }

    /** The number of the section that was opened last. */
    int current() {
        return sections.size() - 1;
    }

    /** All of them. */
    List<Section> all() {
        return sections;
    }

    /** Starts a section with a role, or null, whose heading line goes from {@code start} to {@code bodyStart}. */
    void open(int level, String heading, @Nullable SectionRole role, int start, int bodyStart) {
        Section before = sections.get(sections.size() - 1);
        int end = Math.max(before.start(), start);
        sections.set(
                sections.size() - 1,
                new Section(
                        before.number(),
                        before.parent(),
                        before.level(),
                        before.heading(),
                        before.start(),
                        end,
                        before.role()));
        int parent = before.number();
        while (parent > 0 && sections.get(parent).level() >= level) {
            parent = sections.get(parent).parent();
        }
        // A section below the lead's level lies in no other; the lead has no parts.
        int within = parent > 0 ? parent : -1;
        sections.add(new Section(sections.size(), within, level, heading, bodyStart, length, role));
    }
}
