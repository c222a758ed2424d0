package dev.materia.release.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Characters to UTF-8, buffered, for one thread. Dumps are written a few characters at a time, where the locks of
 * {@link java.io.BufferedWriter} cost more than the writing.
 */
public final class Utf8Writer extends Writer {

    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private char high;

    /** A writer to {@code out}, which {@link #close} closes. */
    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        put((char) c);
    }

    @Override
    public void write(char[] chars, int start, int length) throws IOException {
        for (int i = start; i < start + length; i++) {
            put(chars[i]);
        }
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        int end = start + length;
        int next = start;
        while (next < end) {
            if (size > buffer.length - LONGEST) {
                empty();
            }
            int stop = Math.min(end, next + buffer.length - LONGEST - size + 1);
            int at = size;
            char c = 0;
            while (next < stop && (c = text.charAt(next)) < 0x80) {
                buffer[at++] = (byte) c;
                next++;
            }
            size = at;
            if (next < stop) {
                put(c);
                next++;
            }
        }
    }

    /** Writes what is UTF-8 already. */
    void write(byte[] utf8) throws IOException {
        if (utf8.length > buffer.length - size) {
            empty();
        }
        if (utf8.length > buffer.length) {
            out.write(utf8, 0, utf8.length);
        } else {
            System.arraycopy(utf8, 0, buffer, size, utf8.length);
            size += utf8.length;
        }
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        String string = text.toString();
        write(string, 0, string.length());
        return this;
    }

    private void put(char c) throws IOException {
        if (size > buffer.length - LONGEST) {
            empty();
        }
        if (c < 0x80) {
            buffer[size++] = (byte) c;
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            int codePoint = Character.toCodePoint(high, c);
            lead(0xf0, codePoint >> 18);
            trail(codePoint >> 12);
            trail(codePoint >> 6);
            trail(codePoint);
        } else if (c < 0x800) {
            lead(0xc0, c >> 6);
            trail(c);
        } else {
            lead(0xe0, c >> 12);
            trail(c >> 6);
            trail(c);
        }
    }

    private void lead(int mark, int bits) {
        buffer[size++] = (byte) (mark | bits);
    }

    private void trail(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3f));
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
        flush();
        out.close();
    }
}
