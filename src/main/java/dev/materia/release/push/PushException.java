package dev.materia.release.push;

import dev.materia.source.Problem;
import java.io.IOException;

/** A store that does not take what is sent; the message says where, why and what to do. */
public final class PushException extends IOException {

    private static final long serialVersionUID = 1L;

    /** An exception that says {@code problem}. */
    PushException(Problem problem) {
        super(problem.toString());
    }

    /** An exception that says {@code problem}, and what brought it to light. */
    PushException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
    }
}
