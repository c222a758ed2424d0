package dev.materia.source;

/**
 * What a user can correct: a source, a vocabulary or a release that cannot be used; the {@link Problem} says where, why
 * and what to do. The other sources of a run are not affected.
 */
public sealed class MateriaException extends Exception permits SkippedDocumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An exception that carries {@code problem}. */
    public MateriaException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** An exception that carries {@code problem} and what brought it to light. */
    public MateriaException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What is wrong, where, and what to do. */
    public Problem problem() {
        return problem;
    }
}
