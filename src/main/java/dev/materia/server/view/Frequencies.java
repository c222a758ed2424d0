package dev.materia.server.view;

import dev.materia.mapping.Mat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * How often an effect was seen, as the tables of labels print it.
 *
 * @param drug what is printed for the drug, the most often first
 * @param comparator the same for what it was compared with
 * @param most the highest share of people, in per cent; 0 if none is given
 */
record Frequencies(List<String> drug, List<String> comparator, double most) {

    private static final int SHOWN = 3;

    /** What {@code claims} have. */
    static Frequencies of(GraphReader facts, List<ClaimRecord> claims) {
        List<Node> all = claims.stream()
                .flatMap(claim -> facts.all(claim.node(), Mat.HAS_FREQUENCY).stream())
                .distinct()
                .sorted(Comparator.comparing((Node each) -> -bound(facts, each)).thenComparing(node -> node.toString()))
                .toList();
        return new Frequencies(
                printed(facts, all, false),
                printed(facts, all, true),
                all.stream()
                        .filter(each -> !ofComparator(facts, each))
                        .mapToDouble(each -> bound(facts, each))
                        .max()
                        .orElse(0));
    }

    private static List<String> printed(GraphReader facts, List<Node> all, boolean comparator) {
        return all.stream()
                .filter(each -> ofComparator(facts, each) == comparator)
                .map(each -> facts.text(each, Mat.AS_PRINTED))
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static boolean ofComparator(GraphReader facts, Node frequency) {
        return facts.text(frequency, Mat.OF_COMPARATOR).equals("true");
    }

    private static double bound(GraphReader facts, Node frequency) {
        String bound = facts.text(frequency, Mat.UPPER_BOUND);
        return bound.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.parseDouble(bound) : 0;
    }

    /** In words: "seen in 12 %, 8 %; of those compared 3 %". */
    Optional<String> text() {
        if (drug.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "seen in " + join(drug) + (comparator.isEmpty() ? "" : "; of those compared in " + join(comparator)));
    }

    private static String join(List<String> printed) {
        return printed.stream()
                .map(text -> text.matches("[0-9][0-9.]*") ? text + " %" : text)
                .collect(Collectors.joining(", "));
    }
}
