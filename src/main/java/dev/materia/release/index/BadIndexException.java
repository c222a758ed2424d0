package dev.materia.release.index;

import java.io.IOException;

/** A file that is not a whole index of the version that is read here. */
public final class BadIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What was found. */
    BadIndexException(String found) {
        super(found);
    }

    /** What was found, and why. */
    public BadIndexException(String found, Throwable cause) {
        super(found, cause);
    }
}
