package dev.materia.monograph.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The highlights that stand in a flat text, between a section's own words and its first part. Each ends with the number
 * of the part that it sums up, in round brackets: "( 5.1 )".
 */
final class FlatHighlights {

    private static final Pattern MARK = Pattern.compile(
            "\\(\\s*\\d{1,2}(?:\\.\\d{1,2}){0,2}(?:\\s*(?:,|and|-|\u2013)\\s*\\d{1,2}(?:\\.\\d{1,2}){0,2})*\\s*\\)\\s*[.;,]?");
    private static final Pattern PART = Pattern.compile("\\d\\.\\d");
    private static final Pattern UNIT =
            Pattern.compile("(?<=[.:;)])\\s+(?=[\\p{Lu}\u2022\u25CF\u25AA])|\\s+(?=[\u2022\u25CF\u25AA]\\s)");

    private FlatHighlights() {}

    /**
     * {@code words} without the highlights.
     *
     * @param section the number of the section that the text is of; empty if it has none
     * @param firstPart where the first numbered part starts, or -1 if there is none
     */
    static String without(String words, String section, int firstPart) {
        if (firstPart < 0) {
            // nothing tells where they end: a section's own items are numbered alike
            return words;
        }
        String before = words.substring(0, firstPart);
        List<int[]> units = units(before);
        int first = -1;
        for (int i = 0; i < units.size(); i++) {
            Matcher mark = MARK.matcher(before).region(units.get(i)[0], units.get(i)[1]);
            boolean marked = false;
            while (mark.find()) {
                marked |= mark.end() == units.get(i)[1]
                        && namesPart(mark.group(), section)
                        && !before.substring(units.get(i)[0], mark.start()).endsWith("[");
            }
            if (marked) {
                first = first < 0 ? i : first;
            }
        }
        if (first < 0) {
            return words;
        }
        int from = units.get(opening(before, units, first))[0];
        return words.substring(0, from) + " " + words.substring(firstPart);
    }

    /** Whether a number in brackets is that of a section, and not a count: "three patients (3)". */
    private static boolean namesPart(String mark, String section) {
        return section.isEmpty() || PART.matcher(mark).find() || mark.matches(".*\\b" + section + "\\b.*");
    }

    /** The first unit of the highlights: the item that the first number ends, and the items before it. */
    private static int opening(String words, List<int[]> units, int marked) {
        int first = marked;
        while (first > 0 && !isBullet(words, units.get(first))) {
            first--;
        }
        if (!isBullet(words, units.get(first))) {
            return marked;
        }
        while (first > 0 && isBullet(words, units.get(first)) && isBullet(words, units.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isBullet(String words, int[] unit) {
        return "\u2022\u25CF\u25AA".indexOf(words.charAt(unit[0])) >= 0;
    }

    private static List<int[]> units(String words) {
        List<int[]> units = new ArrayList<>();
        Matcher gap = UNIT.matcher(words);
        int from = 0;
        while (gap.find()) {
            add(units, words, from, gap.start());
            from = gap.end();
        }
        add(units, words, from, words.length());
        return units;
    }

    private static void add(List<int[]> units, String words, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            units.add(new int[] {start, end});
        }
    }
}
