package dev.materia.server.page;

import java.util.List;

/**
 * Lines of one kind.
 *
 * @param title their heading; empty where the section has but one group
 * @param lines at least one
 */
public record Group(String title, List<Line> lines) {

    private static final int FEW = 3;

    /**
     * The lines as they stand in two columns, so that opening one on the left moves none on the right; few stay one.
     */
    public List<List<Line>> halves() {
        int middle = (lines.size() + 1) / 2;
        return lines.size() <= FEW
                ? List.of(lines)
                : List.of(lines.subList(0, middle), lines.subList(middle, lines.size()));
    }
}
