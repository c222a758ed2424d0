package dev.materia.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a query string or of an {@code application/x-www-form-urlencoded} body, decoded strictly: what is no
 * percent-encoded UTF-8 is refused, where lenient decoders would quietly run another query than the one sent.
 */
public final class Parameters {

    private static final int MOST = 1000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** No parameters. */
    public Parameters() {}

    /**
     * Adds those of {@code encoded}: {@code a=1&b=2}, where {@code +} stands for a blank.
     *
     * @return this
     * @throws ProblemException 400 for bad percent-encoding, bad UTF-8, or more than 1,000 parameters
     */
    public Parameters add(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return this;
        }
        int count = 0;
        for (int start = 0; start <= encoded.length(); ) {
            int end = encoded.indexOf('&', start);
            end = end < 0 ? encoded.length() : end;
            if (end > start) {
                int equals = encoded.indexOf('=', start);
                int nameEnd = equals < 0 || equals > end ? end : equals;
                String name = decode(encoded.substring(start, nameEnd), true);
                String value = nameEnd == end ? "" : decode(encoded.substring(nameEnd + 1, end), true);
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                if (++count > MOST) {
                    throw bad("The request has more than " + MOST + " parameters", "Send fewer.");
                }
            }
            start = end + 1;
        }
        return this;
    }

    /** All values of {@code name}, in order; empty if it was not given. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of {@code name}. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The names of all parameters, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether {@code name} was given, with or without a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether no parameter was given. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Decodes percent-encoded UTF-8.
     *
     * @param form whether {@code +} stands for a blank
     * @throws ProblemException 400 where it cannot be decoded
     */
    public static String decode(String encoded, boolean form) {
        byte[] bytes = new byte[3 * encoded.length()]; // of UTF-8, a char takes at most so many
        int length = 0;
        int beyondAscii = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                boolean room = i + 2 < encoded.length();
                int high = room ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = room ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw bad("A percent sign is not followed by two hexadecimal digits", "Encode % as %25.");
                }
                beyondAscii |= high;
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else if (c == '+' && form) {
                bytes[length++] = ' ';
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                beyondAscii = 8;
                int point = encoded.codePointAt(i);
                byte[] utf8 = Character.toString(point).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, bytes, length, utf8.length);
                length += utf8.length;
                i += Character.charCount(point) - 1;
            }
        }
        return beyondAscii < 8
                ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                : utf8(Arrays.copyOf(bytes, length));
    }

    /**
     * The text that {@code bytes} are in UTF-8.
     *
     * @throws ProblemException 400 where they are none
     */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("The request is not valid UTF-8", "Send it in UTF-8.");
        }
    }

    private static ProblemException bad(String found, String remedy) {
        return new ProblemException(HttpProblem.of(400, "encoding", found, remedy));
    }
}
