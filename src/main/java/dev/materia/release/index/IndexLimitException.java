package dev.materia.release.index;

import java.io.IOException;

/** Data are more than an index can hold, which is addressed by 31 bits. */
final class IndexLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    IndexLimitException(String message) {
        super(message);
    }
}
