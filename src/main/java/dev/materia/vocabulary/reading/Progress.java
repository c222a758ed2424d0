package dev.materia.vocabulary.reading;

import dev.materia.source.Problem;

/** Hears how an import goes on. Called from one thread. */
public interface Progress {

    /**
     * How far a step is.
     *
     * @param step what is being done: {@code Reading mesh2024.nt.gz}
     * @param done bytes so far
     * @param total bytes to do, or -1 if nobody knows
     */
    void bytes(String step, long done, long total);

    /** Something in a file that is left out or read otherwise than it stands there. Unheard by default. */
    default void report(Problem problem) {}
}
