package dev.materia.release;

import dev.materia.source.Problem;

/** A release that cannot be written or read; the {@link Problem} says where, why and what to do. */
public final class ReleaseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An exception that carries {@code problem}. */
    public ReleaseException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** An exception that carries {@code problem} and what brought it to light. */
    public ReleaseException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What is wrong, where, and what to do. */
    public Problem problem() {
        return problem;
    }
}
