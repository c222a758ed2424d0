package dev.materia.release.statement;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a {@link PackedOutput} has written. */
final class PackedInput implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer;
    private int at;
    private int end;

    /** Reads a file from its start, some thousand bytes at a time. */
    PackedInput(Path file, int bufferSize) throws IOException {
        in = Files.newInputStream(file);
        buffer = new byte[bufferSize];
    }

    /** Whether all was read. */
    boolean atEnd() throws IOException {
        return at == end && !fill();
    }

    /** Reads a number. */
    int number() throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = next();
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    /** Reads a text. */
    String text() throws IOException {
        int length = number();
        if (length <= end - at) {
            String text = new String(buffer, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
        byte[] bytes = new byte[length];
        int have = end - at;
        System.arraycopy(buffer, at, bytes, 0, have);
        at = end;
        if (in.readNBytes(bytes, have, length - have) < length - have) {
            throw new EOFException("a file of the program's own is cut");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException("a file of the program's own is cut");
        }
        return buffer[at++];
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
