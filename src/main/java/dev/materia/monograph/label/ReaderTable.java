package dev.materia.monograph.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The tables that come with the readers: fields separated by tabs, comments behind {@code #}, a line of names first.
 */
public final class ReaderTable {

    private ReaderTable() {}

    /** The rows of the table {@code name}, a path, or the name of one of {@code /labels}; without its line of names. */
    public static List<String[]> rows(String name) {
        try (InputStream in = ReaderTable.class.getResourceAsStream(name.startsWith("/") ? name : "/labels/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
