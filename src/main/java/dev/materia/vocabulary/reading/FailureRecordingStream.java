package dev.materia.vocabulary.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that reading failed, for a reader that takes a failure for the end of its input: what comes of a file that
 * is cut short must not pass for the whole, nor for a mistake in its last line.
 */
final class FailureRecordingStream extends FilterInputStream {

    private @Nullable IOException failure;

    FailureRecordingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Throws what reading failed with, if it did. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
