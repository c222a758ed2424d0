package dev.materia.server.page.part;

import java.util.List;

/**
 * A bar chart with one or more parts to a bar. The template draws it; the numbers stand in it as text too.
 *
 * @param title what it shows
 * @param parts names of the parts of a bar, in the order of their values; with one part there is no legend
 * @param bars the bars, none of them empty of values
 */
public record Bars(String title, List<String> parts, List<Bar> bars) {

    /**
     * A bar.
     *
     * @param label what is counted
     * @param values the count of each part
     */
    public record Bar(String label, List<Integer> values) {

        /** All parts together. */
        public int sum() {
            return values.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The longest bar; at least 1. */
    public int most() {
        return bars.stream().mapToInt(Bar::sum).max().stream().reduce(1, Math::max);
    }

    /** The chart in words. */
    public String words() {
        StringBuilder words = new StringBuilder(title).append(": ");
        for (int i = 0; i < bars.size(); i++) {
            words.append(i == 0 ? "" : ", ")
                    .append(bars.get(i).label())
                    .append(' ')
                    .append(bars.get(i).sum());
        }
        return words.append('.').toString();
    }
}
