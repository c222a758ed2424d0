package dev.materia.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files that come with the program: tables and lists of words, vocabularies, shapes, monographs. Texts are UTF-8.
 * In tables and lists, lines that start with {@code #} are comments, and tabs separate cells.
 */
public final class ShippedFile {

    private ShippedFile() {}

    /**
     * The bytes of a file.
     *
     * @param path from the root of the class path: {@code labels/organ-classes.tsv}
     * @throws IllegalStateException if the program lacks it
     */
    public static InputStream open(String path) {
        InputStream in = ShippedFile.class.getResourceAsStream("/" + path);
        if (in == null) {
            throw new IllegalStateException("the program lacks its file " + path + ": build it again");
        }
        return in;
    }

    /** The text of a file. */
    public static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The lines of a list that are neither blank nor comments. */
    public static List<String> lines(String path) {
        return text(path)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The rows of a table, with as many cells as each has. */
    public static List<List<String>> rows(String path) {
        return lines(path).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** The rows of a table whose first line names its columns, without that line. */
    public static List<List<String>> records(String path) {
        List<List<String>> rows = rows(path);
        return rows.subList(1, rows.size());
    }
}
