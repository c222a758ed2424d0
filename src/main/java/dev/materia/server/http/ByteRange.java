package dev.materia.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, inclusive
 */
public record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("(?i)bytes[ \t]*=[ \t]*([0-9]{0,18})-([0-9]{0,18})[ \t]*");

    /** Bytes in the range. */
    public long length() {
        return last - first + 1;
    }

    /**
     * The part that a {@code Range} field asks for of a file of {@code size} bytes; empty where the whole file is the
     * answer: for a unit or a syntax that is unknown, and for several ranges in one request. A server may ignore those
     * (RFC 9110, section 14.2), and one file in many overlapping pieces is a known way to keep it busy.
     *
     * @throws ProblemException 416 for a range outside the file
     */
    public static Optional<ByteRange> parse(String field, long size) {
        Matcher single = SINGLE.matcher(field);
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (single.group(1).isEmpty()) {
            long suffix = Long.parseLong(single.group(2));
            if (suffix == 0 || size == 0) {
                throw unsatisfiable("The range is empty", "The file has " + size + " bytes.", size);
            }
            return Optional.of(new ByteRange(Math.max(0, size - suffix), size - 1));
        }
        long first = Long.parseLong(single.group(1));
        long last = single.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(single.group(2)), size - 1);
        if (!single.group(2).isEmpty() && Long.parseLong(single.group(2)) < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw unsatisfiable("The range begins after the end of the file", "The file has " + size + " bytes.", size);
        }
        return Optional.of(new ByteRange(first, last));
    }

    private static ProblemException unsatisfiable(String found, String remedy, long size) {
        return new ProblemException(HttpProblem.of(416, "range", found, remedy)
                .with("Content-Range", "bytes */" + size)
                .with("Accept-Ranges", "bytes"));
    }
}
