package dev.materia.release.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a {@link WorkOutput} has written, for one thread. */
final class WorkInput implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    /** Buffers what comes from {@code in}. */
    WorkInput(InputStream in) {
        this.in = in;
    }

    /** Reads a number. */
    int readInt() throws IOException {
        if (end - at < Integer.BYTES) {
            fill(Integer.BYTES);
        }
        int number = (buffer[at] & 0xFF) << 24
                | (buffer[at + 1] & 0xFF) << 16
                | (buffer[at + 2] & 0xFF) << 8
                | (buffer[at + 3] & 0xFF);
        at += Integer.BYTES;
        return number;
    }

    /** Reads so many bytes. */
    byte[] readBytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, 0, have);
        at += have;
        if (in.readNBytes(bytes, have, length - have) < length - have) {
            throw new EOFException("an intermediate file of the index is cut");
        }
        return bytes;
    }

    private void fill(int least) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < least) {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                throw new EOFException("an intermediate file of the index is cut");
            }
            end += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
