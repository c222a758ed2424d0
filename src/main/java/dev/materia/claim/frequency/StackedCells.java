package dev.materia.claim.frequency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Rows that hold several rows in one: the name cell lists as many effects as every other cell lists figures ("Fatigue
 * Fever | 4.0 1.3 | 2.1 0.7"). The first name may be that of the organ class, and have no figure.
 */
final class StackedCells {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

    /** The figures of a cell, if it has several and nothing else. */
    private static final Pattern FIGURES = Pattern.compile(
            "[<>≤≥]?\\d{1,3}(?:\\.\\d{1,2})?%?(?:(?:\\s*;\\s*|\\s+)[<>≤≥]?\\d{1,3}(?:\\.\\d{1,2})?%?)+");

    private StackedCells() {}

    /** The figures of a cell that holds several; empty for any other. */
    static List<String> figures(String cell) {
        return FIGURES.matcher(cell).matches()
                ? Arrays.asList((cell.indexOf(';') >= 0 ? SEPARATOR.split(cell, -1) : cell.split("\\s+", -1)))
                : List.of();
    }

    /**
     * Where the names of a cell stand, if there are as many as figures.
     *
     * @param names the words of the cell
     * @param start where the cell starts in the text
     * @param mentions where effects are named in the cell: their starts and ends
     * @param count how many figures the other cells have
     * @return starts and ends; empty if the names cannot be counted off
     */
    static List<int[]> names(String names, int start, SortedMap<Integer, Integer> mentions, int count) {
        List<int[]> parts = new ArrayList<>();
        if (names.indexOf(';') >= 0) {
            int from = 0;
            for (String part : names.split(";", -1)) {
                if (!part.isBlank()) {
                    parts.add(new int[] {start + from, start + from + part.length()});
                }
                from += part.length() + 1;
            }
        } else {
            mentions.forEach((first, last) -> {
                if (parts.isEmpty() || parts.get(parts.size() - 1)[1] <= first) {
                    parts.add(new int[] {first, last});
                }
            });
        }
        boolean heading = parts.size() == count + 1 && names.indexOf(';') >= 0;
        return parts.size() == count ? parts : heading ? parts.subList(1, parts.size()) : List.of();
    }
}
