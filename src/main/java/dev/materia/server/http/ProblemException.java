package dev.materia.server.http;

/** Ends the handling of a request; the {@link HttpProblem} is the answer. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpProblem problem;

    /** An exception whose answer is {@code problem}. It has no stack trace: it is a result and not a fault. */
    public ProblemException(HttpProblem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** The answer to give. */
    public HttpProblem problem() {
        return problem;
    }
}
