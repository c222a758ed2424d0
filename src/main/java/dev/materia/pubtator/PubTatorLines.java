package dev.materia.pubtator;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, one at a time, each no longer than {@link Utf8#MAX_LINE} bytes; ended by LF or CRLF. */
final class PubTatorLines {

    private final String name;
    private final InputStream in;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
    private int number;

    /** The lines of {@code in}, which is called {@code name} in messages. */
    PubTatorLines(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The number of the line that {@link #next} gave last, from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end, or null behind the last.
     *
     * @throws MateriaException if it is too long or no UTF-8; the line after it can be asked for
     * @throws IOException if it cannot be read
     */
    @Nullable String next() throws MateriaException, IOException {
        buffer.reset();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        boolean tooLong = false;
        while (b >= 0 && b != '\n') {
            if (buffer.size() < Utf8.MAX_LINE) {
                buffer.write(b);
            } else {
                tooLong = true;
            }
            b = in.read();
        }
        if (tooLong) {
            throw new MateriaException(new Problem(
                    name + ":" + number,
                    "a line longer than " + (Utf8.MAX_LINE >> 20) + " MiB",
                    "give each document a line for its title and one for its abstract"));
        }
        return decoded();
    }

    private String decoded() throws MateriaException {
        byte[] bytes = buffer.toByteArray();
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
            return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (CharacterCodingException e) {
            throw new MateriaException(
                    new Problem(
                            name + ":" + number,
                            "bytes that are not UTF-8",
                            "save the file as UTF-8 (it may be Windows-1252 or Latin-1)"),
                    e);
        }
    }
}
