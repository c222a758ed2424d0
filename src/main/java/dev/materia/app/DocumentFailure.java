package dev.materia.app;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * Why one document could not be used; the others go on.
 *
 * @param problem what is reported
 * @param trace where Materia failed; empty if the document is at fault
 */
public record DocumentFailure(Problem problem, String trace) {

    /** A step of the work on one document. */
    @FunctionalInterface
    public interface Step<T, E extends Exception> {

        /** Does the step. */
        T run() throws E;
    }

    /** A document that cannot be read. */
    static DocumentFailure of(MateriaException failure) {
        return new DocumentFailure(failure.problem(), "");
    }

    /** An error that nobody expected, in the document of that name. */
    static DocumentFailure of(String document, Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        return new DocumentFailure(
                new Problem(
                        document,
                        "an error in Materia itself (" + error + ")",
                        "the document is left out; report the error with what -v prints and with the output of"
                                + " 'materia --version'"),
                trace.toString());
    }

    /** Reports it to {@code listener}. */
    void report(RunListener listener) {
        listener.problem(problem);
        if (!trace.isEmpty()) {
            listener.detail(trace);
        }
    }

    /**
     * Does a step of the work on {@code document}; an error that nobody expected is reported to {@code listener}.
     *
     * @return what the step gives; empty after such an error
     * @throws E what the step throws
     */
    public static <T, E extends Exception> Optional<T> guard(String document, RunListener listener, Step<T, E> step)
            throws E {
        try {
            return Optional.of(step.run());
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            of(document, e).report(listener);
            return Optional.empty();
        }
    }
}
