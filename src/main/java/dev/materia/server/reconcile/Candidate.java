package dev.materia.server.reconcile;

import org.apache.jena.graph.Node;

/**
 * A thing that may be what was meant.
 *
 * @param thing the thing
 * @param name how alike its name is, from 0 to 100; 100 for its very name
 * @param values how well its values agree, from 0 to 1; 1 where none were given
 * @param score the two together, from 0 to 100
 */
record Candidate(Node thing, double name, double values, double score) {

    /** From here on a name is the very name, or a synonym that readers know. */
    static final double CERTAIN = 98;

    /** How much of the score the values are worth, where there are values. */
    private static final double SHARE_OF_VALUES = 0.4;

    private static final double AGREEING = 0.9;

    /** A candidate by its name and, if {@code valued}, its values. */
    static Candidate of(Node thing, double name, double values, boolean valued, double malus) {
        double score = valued ? (1 - SHARE_OF_VALUES) * name + 100 * SHARE_OF_VALUES * values : name;
        return new Candidate(thing, name, values, Math.max(0, score - malus));
    }

    /** Whether it agrees in all, so that only a namesake could stand in its way. */
    boolean isCertain() {
        return name >= CERTAIN && values >= AGREEING;
    }
}
