package dev.materia.server.page.part;

import java.util.List;

/**
 * Lines of one kind; there is at least one of either sort.
 *
 * @param title their heading; empty where the section has but one group
 * @param lines what is said of the thing itself
 * @param narrower what is said of narrower things
 */
public record Group(String title, List<Line> lines, List<Line> narrower) {

    private static final int FEW = 3;

    /** Lines as they stand in two columns, so that opening one on the left moves none on the right; few stay one. */
    public static List<List<Line>> halves(List<Line> lines) {
        int middle = (lines.size() + 1) / 2;
        return lines.size() <= FEW
                ? List.of(lines)
                : List.of(lines.subList(0, middle), lines.subList(middle, lines.size()));
    }
}
