package dev.materia.source;

/**
 * A source that cannot be used; the {@link Problem} says where, why and what to do. The other sources of a run are not
 * affected.
 */
public sealed class SourceException extends Exception permits SkippedDocumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An exception that carries {@code problem}. */
    public SourceException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** An exception that carries {@code problem} and what brought it to light. */
    public SourceException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What is wrong, where, and what to do. */
    public Problem problem() {
        return problem;
    }
}
