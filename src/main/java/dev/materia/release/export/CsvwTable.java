package dev.materia.release.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of this package's resources: lines of cells that tabs separate, and comments. */
final class CsvwTable {

    private CsvwTable() {}

    /** The rows by their first cells. */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        @Nullable InputStream in = CsvwTable.class.getResourceAsStream("/export/" + name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t", -1));
                    rows.put(cells.get(0), cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return rows;
    }
}
