package dev.materia.mapping;

import org.apache.jena.graph.Node;

/**
 * What the ontology infers from an effect: the drug {@code mat:mayCause} it (the property above the three kinds of
 * effect), and it is a {@code mat:AdverseEffect} (a condition that some drug may cause). Published, so that a client
 * without a reasoner finds them.
 */
final class AdverseEffectMapper {

    private AdverseEffectMapper() {}

    /** Adds what follows from {@code drug} having the effect {@code condition}. */
    static void add(Node drug, Node condition, Triples to) {
        to.add(drug, Mat.MAY_CAUSE, condition);
        to.add(condition, Terms.TYPE, Mat.ADVERSE_EFFECT);
    }
}
