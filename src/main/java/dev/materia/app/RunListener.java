package dev.materia.app;

import dev.materia.source.Problem;

/** Hears of a run while it goes on. Called from one thread at a time. */
public interface RunListener {

    /** A source, or part of one, that cannot be used; the run goes on without it. */
    void problem(Problem problem);

    /** A document that was passed over with good reason; the run is none the worse for it. */
    default void skipped(String where, String reason) {
        detail(where + ": " + reason);
    }

    /** A document that is not counted again because its text was read before. */
    default void repeated(Problem problem) {
        note(problem);
    }

    /** Something about a source that its owner should know, though nobody is at fault. */
    default void note(Problem problem) {
        detail(problem.toString());
    }

    /** {@code done} of {@code total} documents have been read. */
    void progress(long done, long total);

    /**
     * A step of some length goes on. Unheard by those whose runs have no such steps.
     *
     * @param step what is being done: {@code Reading mesh2024.nt.gz}
     * @param done bytes so far
     * @param total bytes to do, or -1 if nobody knows
     */
    default void step(String step, long done, long total) {}

    /** Something a curious user may want to know, in a sentence. */
    void detail(String message);
}
