package dev.materia.mapping;

import dev.materia.claim.Action;
import dev.materia.claim.Claim;
import org.apache.jena.graph.Node;

/** What is done at which target: {@code mat:Mechanism} with {@code mat:action} and {@code mat:target}. */
final class MechanismMapper {

    private final Iris iris;
    private final ConceptMapper concepts;

    MechanismMapper(Iris iris, ConceptMapper concepts) {
        this.iris = iris;
        this.concepts = concepts;
    }

    /** Describes the mechanism that {@code claim} speaks of and answers its IRI. */
    Node map(Claim.MechanismOfAction claim, DescriptionBuilder to) {
        Node node = iris.mechanism(claim.action(), claim.object());
        Triples triples = new Triples();
        triples.add(node, Terms.TYPE, Mat.MECHANISM);
        triples.add(node, Terms.LABEL, Literals.label(label(claim)));
        triples.add(node, Mat.ACTION, Mat.term(claim.action().localName()));
        triples.add(node, Mat.TARGET, concepts.map(claim.object(), to));
        to.describe(node, triples);
        return node;
    }

    private static String label(Claim.MechanismOfAction claim) {
        String target = claim.object().label();
        return claim.action() == Action.UNSPECIFIED
                ? "action on " + target
                : target + " " + Iris.words(claim.action().localName(), " ");
    }
}
