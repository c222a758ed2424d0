package dev.materia.server.reconcile;

import org.apache.jena.graph.Node;

/**
 * A thing that may be what was meant.
 *
 * @param thing the thing
 * @param name how alike its name is, from 0 to 100; 100 for its very name
 * @param values how well its values agree, from 0 to 1; 1 where none were given
 * @param fits whether it is of a type that was asked for
 * @param score the two together, from 0 to 100
 */
record ReconciliationCandidate(Node thing, double name, double values, boolean fits, double score) {

    /** From here on a name is the very name, or a synonym that readers know, or its plural. */
    private static final double CERTAIN = 97;

    /** What a thing of another type than the one that was asked for loses. */
    private static final double MALUS = 15;

    /** How much of the score the values are worth, where there are values. */
    private static final double SHARE_OF_VALUES = 0.4;

    private static final double AGREEING = 0.9;

    /** A candidate by its name and, if {@code valued}, its values. */
    static ReconciliationCandidate of(Node thing, double name, double values, boolean valued, boolean fits) {
        double score = valued ? (1 - SHARE_OF_VALUES) * name + 100 * SHARE_OF_VALUES * values : name;
        return new ReconciliationCandidate(thing, name, values, fits, Math.max(0, score - (fits ? 0 : MALUS)));
    }

    /** Whether it agrees in all, so that only a namesake could stand in its way. */
    boolean isCertain() {
        return fits && name >= CERTAIN && values >= AGREEING;
    }
}
