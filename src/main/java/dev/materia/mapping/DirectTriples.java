package dev.materia.mapping;

import dev.materia.claim.Predicate;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The direct triples that follow from a claim which asserts something and is not withheld. */
final class DirectTriples {

    private static final Set<Predicate> EFFECTS =
            Set.of(Predicate.HAS_ADVERSE_EFFECT, Predicate.HAS_OVERDOSE_EFFECT, Predicate.HAS_WITHDRAWAL_EFFECT);

    private DirectTriples() {}

    /** Adds what follows from {@code claim}. */
    static void add(ClaimTriple claim, Triples to) {
        Node drug = claim.subject();
        Node object = claim.object();
        to.add(drug, Mat.term(claim.predicate().localName()), object);
        if (claim.predicate() == Predicate.TREATS && claim.limits().prevention()) {
            to.add(drug, Mat.PREVENTS, object);
        }
        if (claim.mechanism() != null) {
            to.add(drug, Mat.HAS_MECHANISM, claim.mechanism());
        }
        if (EFFECTS.contains(claim.predicate())) {
            AdverseEffectMapper.add(drug, object, to);
        }
    }
}
