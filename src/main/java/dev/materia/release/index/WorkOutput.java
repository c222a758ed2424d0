package dev.materia.release.index;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an intermediate file, for one thread: without the locks of Java's own buffered streams. */
final class WorkOutput extends OutputStream {

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    /** Buffers what goes to {@code out}. */
    WorkOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes a number as four bytes, the highest first. */
    void writeInt(int number) throws IOException {
        if (size > buffer.length - Integer.BYTES) {
            empty();
        }
        buffer[size] = (byte) (number >>> 24);
        buffer[size + 1] = (byte) (number >>> 16);
        buffer[size + 2] = (byte) (number >>> 8);
        buffer[size + 3] = (byte) number;
        size += Integer.BYTES;
    }

    @Override
    public void write(int b) throws IOException {
        if (size == buffer.length) {
            empty();
        }
        buffer[size++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (length > buffer.length - size) {
            empty();
        }
        if (length > buffer.length) {
            out.write(bytes, start, length);
        } else {
            System.arraycopy(bytes, start, buffer, size, length);
            size += length;
        }
    }

    private void empty() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void flush() throws IOException {
        empty();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            empty();
        }
    }
}
