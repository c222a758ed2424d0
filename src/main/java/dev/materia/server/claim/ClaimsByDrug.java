package dev.materia.server.claim;

import dev.materia.claim.Predicate;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Claims in the order in which they are listed: by drug, then by what they say in the order of the ontology's
 * predicates, then what most sources and sentences say, and last by what they are said of. Only the drugs of a page
 * that is asked for are sorted.
 */
final class ClaimsByDrug {

    private static final List<String> PREDICATES = Predicate.localNames();

    private final Map<String, List<Node>> drugs = new TreeMap<>();
    private int total;

    /** Adds a claim on a drug. */
    void add(Node drug, Node claim) {
        drugs.computeIfAbsent(drug.toString(), each -> new ArrayList<>()).add(claim);
        total++;
    }

    /** How many claims there are. */
    int total() {
        return total;
    }

    /** The claims of these that are wanted. */
    ClaimsByDrug filter(java.util.function.Predicate<Node> wanted) {
        ClaimsByDrug filtered = new ClaimsByDrug();
        drugs.forEach((drug, claims) -> {
            List<Node> some = claims.stream().filter(wanted).toList();
            if (!some.isEmpty()) {
                filtered.drugs.put(drug, some);
                filtered.total += some.size();
            }
        });
        return filtered;
    }

    /** At most {@code limit} claims from the place {@code offset} on. */
    List<Node> page(Graph graph, int offset, int limit) {
        List<Node> page = new ArrayList<>();
        long start = 0;
        for (List<Node> claims : drugs.values()) {
            long end = start + claims.size();
            if (end > offset && page.size() < limit) {
                claims.stream()
                        .map(claim -> Ranked.of(graph, claim))
                        .sorted(Ranked.ORDER)
                        .skip(Math.max(0, offset - start))
                        .limit(limit - page.size())
                        .forEach(ranked -> page.add(ranked.claim));
            }
            start = end;
        }
        return page;
    }

    /** A claim with what it is sorted by, so that this is read once. */
    private record Ranked(int predicate, long sources, long sentences, String object, Node claim) {

        private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::predicate)
                .thenComparing(Ranked::sources, Comparator.reverseOrder())
                .thenComparing(Ranked::sentences, Comparator.reverseOrder())
                .thenComparing(Ranked::object)
                .thenComparing(ranked -> ranked.claim.toString());

        static Ranked of(Graph graph, Node claim) {
            List<String> passages = values(graph, claim, Mat.STATED_IN);
            int predicate = values(graph, claim, Terms.PREDICATE).stream()
                    .mapToInt(iri -> PREDICATES.indexOf(iri.substring(iri.indexOf('#') + 1)))
                    .filter(place -> place >= 0)
                    .min()
                    .orElse(PREDICATES.size());
            return new Ranked(
                    predicate,
                    passages.stream()
                            .map(iri -> iri.replaceFirst("/passage/[^/]*$", ""))
                            .distinct()
                            .count(),
                    passages.size(),
                    String.join(" ", values(graph, claim, Terms.OBJECT)),
                    claim);
        }

        private static List<String> values(Graph graph, Node claim, Node property) {
            return graph.stream(claim, property, Node.ANY)
                    .map(Triple::getObject)
                    .map(Node::toString)
                    .sorted()
                    .toList();
        }
    }
}
