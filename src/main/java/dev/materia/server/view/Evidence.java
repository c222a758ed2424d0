package dev.materia.server.view;

import dev.materia.mapping.Terms;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** How much speaks for what is said of a thing: sentences of sure claims, less those that deny or dispute it. */
final class Evidence {

    private static final int SURE = 2;

    private final Map<Triple, Integer> weights = new HashMap<>();

    /** What speaks for the direct triples of {@code thing}, as subject or object. */
    Evidence(GraphReader facts, Node thing) {
        Stream.of(Terms.SUBJECT, Terms.OBJECT)
                .flatMap(property -> ClaimRecord.all(facts, property, thing).stream())
                .forEach(claim -> facts.one(claim.node(), Terms.PREDICATE)
                        .ifPresent(predicate -> weights.merge(
                                Triple.create(claim.subject(), predicate, claim.object()),
                                weight(claim),
                                Integer::sum)));
    }

    private static int weight(ClaimRecord claim) {
        int sentences = claim.passages().size() * (claim.doubt() == 0 ? SURE : 1);
        return claim.denied() || !claim.disputes().isEmpty() ? -sentences : sentences;
    }

    /** What speaks for {@code edge}; 0 if nothing is known. */
    int of(Triple edge) {
        return weights.getOrDefault(edge, 0);
    }
}
