package dev.materia.vocabulary.reading;

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
}
