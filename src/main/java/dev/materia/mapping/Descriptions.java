package dev.materia.mapping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One description for each thing. Where monographs print one thing differently (a title with and without its subtitle,
 * a name with more initials), the fullest description is published, in the graphs of those that print it so: two titles
 * or two lists of authors for one publication would be neither.
 */
final class Descriptions {

    private static final Comparator<List<Triple>> FULLEST =
            Comparator.<List<Triple>>comparingInt(List::size).reversed().thenComparing(List::toString);

    private final Map<Node, List<Triple>> chosen = new HashMap<>();

    /** Chooses among what {@code monographs} say. */
    Descriptions(List<MonographGraph> monographs) {
        for (MonographGraph monograph : monographs) {
            monograph
                    .described()
                    .forEach((thing, said) -> chosen.merge(thing, said, (a, b) -> FULLEST.compare(a, b) <= 0 ? a : b));
        }
    }

    /** Whether {@code said} is the description of {@code thing} to publish. */
    boolean isChosen(Node thing, List<Triple> said) {
        return said.equals(chosen.get(thing));
    }
}
