package dev.materia.mapping;

import dev.materia.claim.Predicate;
import org.apache.jena.graph.Node;

/** The direct triples that follow from a claim which asserts something and is not withheld. */
final class DirectTriples {

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
        if (claim.predicate().kind() == Predicate.Kind.EFFECT) {
            AdverseEffectMapper.add(drug, object, to);
        }
    }
}
