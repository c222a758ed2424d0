package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table in tab-separated lines: comments behind {@code #} at the start, then a header, then rows. A field may stand
 * in double quotes, then with doubled quotes inside (as SSSOM/TSV has it); a line break ends a row even there.
 */
final class TsvLines {

    private static final int LONGEST_LINE = 1 << 16;

    private final BufferedReader in;
    private final String name;
    private final List<String> comments = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private List<String> fields = List.of();
    private int number;

    TsvLines(BufferedReader in, String name) throws IOException, MateriaException {
        this.in = in;
        this.name = name;
        String line = line();
        while (line != null && (line.startsWith("#") || line.isBlank())) {
            comments.add(line.startsWith("#") ? line.substring(1) : "");
            line = line();
        }
        if (line == null) {
            throw wrong("has no header line", "name the columns in the first line");
        }
        List<String> header = split(line);
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
    }

    /** The lines before the header, without their {@code #}. */
    List<String> comments() {
        return comments;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    void require(String column) throws MateriaException {
        if (!has(column)) {
            throw wrong(
                    "has no column '" + column + "' (it has "
                            + String.join(
                                    ", ", columns.keySet().stream().sorted().toList()) + ")",
                    "name it in the header");
        }
    }

    /** Goes on to the next row; false behind the last. */
    boolean next() throws IOException, MateriaException {
        String line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        fields = line == null ? List.of() : split(line);
        if (fields.size() > columns.size()) {
            throw wrong(
                    "has " + fields.size() + " fields under " + columns.size() + " columns",
                    "take out the tabs that part no columns");
        }
        return line != null;
    }

    /** The field of this row in a column; empty where there is none. */
    String get(String column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < fields.size() ? fields.get(at).strip() : "";
    }

    /** The parts of a field between upright bars. */
    List<String> list(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : get(column).split("\\|", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    MateriaException wrong(String found, String remedy) {
        return new MateriaException(new Problem(name + ":" + number, found, remedy));
    }

    private @Nullable String line() throws IOException, MateriaException {
        StringBuilder line = new StringBuilder();
        number++;
        for (int c = in.read(); ; c = in.read()) {
            if (c < 0 && line.length() == 0) {
                return null;
            }
            if (c < 0 || c == '\n') {
                int end = line.length();
                return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
            }
            if (line.length() >= LONGEST_LINE) {
                throw wrong(
                        "is longer than " + LONGEST_LINE + " characters (" + line.substring(0, 40) + "...)",
                        "correct it: that is not a row of terms");
            }
            if (c != 0xFEFF || number > 1 || line.length() > 0) {
                line.append((char) c);
            }
        }
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
            fields.add(quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field);
        }
        return fields;
    }
}
