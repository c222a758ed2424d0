package dev.materia.claim.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of words that labels are read with: fields separated by tabs, comments behind {@code #}, names first. */
final class LabelTable {

    private LabelTable() {}

    /** The rows of {@code labels/name} without the line of names. */
    static List<String[]> rows(String name) {
        try (InputStream in = LabelTable.class.getResourceAsStream("/labels/" + name)) {
            if (in == null) {
                throw new IllegalStateException("labels/" + name + " is missing from the program");
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
