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
 * @param seen in how many of a hundred people it was seen at most; 0 if nothing is said
 */
record RankedLine(Line line, Node other, int doubt, double seen) {

    /**
     * What is affirmed before what is denied, the surest first, then what most sources and sentences say and what is
     * seen most often, then by name.
     */
    static List<Line> ordered(List<RankedLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((RankedLine said) -> said.line.denied())
                        .thenComparing(RankedLine::doubt)
                        .thenComparing(said -> -said.line.sources())
                        .thenComparing(said -> -said.seen)
                        .thenComparing(said -> -said.line.sentences())
                        .thenComparing(said -> said.line.what().text().toLowerCase(Locale.ROOT))
                        .thenComparing(said -> said.other.toString())
                        .thenComparing(said -> String.valueOf(said.line.narrower())))
                .map(RankedLine::line)
                .toList();
    }
}
