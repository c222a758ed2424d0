package dev.materia.server.view;

import dev.materia.server.page.part.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/**
 * A line with what decides where it stands.
 *
 * @param line the line
 * @param other what it is about
 * @param doubt how unsure it is, from 0 for the surest
 * @param plain whether it holds in general, and not for a high dose or in some people alone
 */
record RankedLine(Line line, Node other, int doubt, boolean plain) {

    /**
     * What is affirmed before what is denied, the surest first, then what most sentences say, then by name. Lines about
     * one thing stand together, the plain one first: a reader must not meet the special case before the rule.
     */
    static List<Line> ordered(List<RankedLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((RankedLine said) -> said.line.denied())
                        .thenComparing(said -> said.rank(lines))
                        .thenComparing(said -> -said.most(lines))
                        .thenComparing(said -> said.line.what().text().toLowerCase(Locale.ROOT))
                        .thenComparing(said -> said.other.toString())
                        .thenComparing(said -> !said.plain)
                        .thenComparing(said -> -said.line.quotes().size())
                        .thenComparing(said -> said.line.badges().toString()))
                .map(RankedLine::line)
                .toList();
    }

    private boolean isTwinOf(RankedLine that) {
        return other.equals(that.other) && line.denied() == that.line.denied();
    }

    /** The doubt; of a special case at least that of the rule. */
    private int rank(List<RankedLine> lines) {
        return plain
                ? doubt
                : lines.stream().filter(each -> each.plain && isTwinOf(each)).mapToInt(RankedLine::doubt).min().stream()
                        .map(rule -> Math.max(rule, doubt))
                        .findFirst()
                        .orElse(doubt);
    }

    /** How many sentences say the most said of the lines that it stands together with. */
    private int most(List<RankedLine> lines) {
        int rank = rank(lines);
        return lines.stream()
                .filter(each -> isTwinOf(each) && each.rank(lines) == rank)
                .mapToInt(each -> each.line.quotes().size())
                .max()
                .orElse(0);
    }
}
