package dev.materia.release.index.query;

/**
 * Solutions, one after the other. Each is what stands in the registers after {@link #next} has returned true. What was
 * bound there before {@link #start} restricts the solutions and is left alone; when there are no more of them, the
 * registers are again as they were.
 */
interface Rows {

    /** Begins with what the registers now hold. */
    void start();

    /** Goes on to the next solution; tells whether there is one. */
    boolean next();
}
