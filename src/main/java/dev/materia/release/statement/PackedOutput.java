package dev.materia.release.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Numbers and texts in a compact form, to a file of the program's own. */
final class PackedOutput implements AutoCloseable {

    private static final int LONGEST_NUMBER = 5;

    private final OutputStream out;
    private final byte[] buffer;
    private int size;
    private long written;

    /** Writes a new file, or writes an old one again. */
    PackedOutput(Path file) throws IOException {
        this(file, 1 << 16);
    }

    /** The same, with a buffer of that many bytes. */
    PackedOutput(Path file, int bufferSize) throws IOException {
        out = Files.newOutputStream(file);
        buffer = new byte[bufferSize];
    }

    /** How many bytes were written so far. */
    long position() {
        return written + size;
    }

    /** Writes a number that is not negative: 7 bits a byte, the lowest first. */
    void number(int value) throws IOException {
        if (size > buffer.length - LONGEST_NUMBER) {
            empty();
        }
        int rest = value;
        while (rest >= 0x80 || rest < 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    /** Writes a text with its length. */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (bytes.length > buffer.length - size) {
            empty();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            written += bytes.length;
        } else {
            System.arraycopy(bytes, 0, buffer, size, bytes.length);
            size += bytes.length;
        }
    }

    private void empty() throws IOException {
        out.write(buffer, 0, size);
        written += size;
        size = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            empty();
        }
    }
}
