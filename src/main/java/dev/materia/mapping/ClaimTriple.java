package dev.materia.mapping;

import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A claim as far as it decides on direct triples and on disputes.
 *
 * @param claim its IRI
 * @param monograph the monograph that makes it, whose graph it stands in
 * @param subject the drug
 * @param predicate what is said
 * @param object of what
 * @param mechanism the mechanism it speaks of, for {@code actsOn}
 * @param polarity whether it is said or denied
 * @param certainty how surely
 * @param circumstance under which
 * @param limits for whom, after what and with what it holds
 */
public record ClaimTriple(
        Node claim,
        Node monograph,
        Node subject,
        Predicate predicate,
        Node object,
        @Nullable Node mechanism,
        Polarity polarity,
        Certainty certainty,
        Circumstance circumstance,
        ContextComparison limits) {

    /** The same claim with another IRI, made by another monograph. */
    public ClaimTriple of(Node otherMonograph, Node otherClaim) {
        return new ClaimTriple(
                otherClaim,
                otherMonograph,
                subject,
                predicate,
                object,
                mechanism,
                polarity,
                certainty,
                circumstance,
                limits);
    }

    /** Whether it says that something is so; what is only under study treats nothing. */
    public boolean asserts() {
        return polarity == Polarity.AFFIRMED
                && !(predicate == Predicate.TREATS && certainty == Certainty.INVESTIGATIONAL);
    }
}
