package dev.materia.linking.learned;

import dev.materia.linking.SemanticGroup;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was learned, as a file of tab-separated values: group, MeSH ids joined by bars, how often annotated, how often
 * seen, and the words. Its first line says what it is.
 */
public final class LexiconFile {

    private static final String HEAD = "# materia lexicon 1";
    private static final Pattern IDS = Pattern.compile("|[CDQM]\\d{1,12}(\\|[CDQM]\\d{1,12}){0,63}");

    private LexiconFile() {}

    /** Whether {@code file} is one. */
    public static boolean is(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD.length()), StandardCharsets.UTF_8).equals(HEAD);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes {@code learned} to {@code file}, whole or not at all. */
    static void write(Collection<LexiconEntry> learned, Path file) throws IOException {
        StringBuilder out = new StringBuilder(HEAD).append("\n# group, MeSH ids, annotated, seen, words\n");
        for (LexiconEntry l : learned) {
            out.append(l.group().label())
                    .append('\t')
                    .append(String.join("|", l.mesh()))
                    .append('\t');
            out.append(l.annotated())
                    .append('\t')
                    .append(l.seen())
                    .append('\t')
                    .append(l.words())
                    .append('\n');
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "lexicon", ".part");
        try {
            Files.writeString(whole, out);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /**
     * How many entries {@code file} has.
     *
     * @throws MateriaException if it cannot be read, or is none
     */
    public static int size(Path file) throws MateriaException {
        return read(file).size();
    }

    /**
     * What {@code file} holds.
     *
     * @throws MateriaException if it cannot be read, or is none
     */
    static List<LexiconEntry> read(Path file) throws MateriaException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new MateriaException(new Problem(file.toString(), "bytes that are not UTF-8", "learn it again"), e);
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(file.toString(), "cannot be read", "check that it is there, or learn it again"), e);
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new MateriaException(
                    new Problem(file + ":1", "no lexicon", "name a file that materia vocabulary learn has written"));
        }
        List<LexiconEntry> learned = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                learned.add(entry(lines.get(i).split("\t", -1), file + ":" + (i + 1)));
            }
        }
        return learned;
    }

    private static LexiconEntry entry(String[] cells, String where) throws MateriaException {
        if (cells.length == 5 && !cells[4].isBlank() && IDS.matcher(cells[1]).matches()) {
            for (SemanticGroup group : SemanticGroup.values()) {
                if (group.label().equals(cells[0])) {
                    try {
                        List<String> ids = cells[1].isEmpty() ? List.of() : List.of(cells[1].split("\\|"));
                        return new LexiconEntry(
                                cells[4], group, ids, Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
                    } catch (NumberFormatException e) {
                        break;
                    }
                }
            }
        }
        throw new MateriaException(new Problem(
                where, "no line of a lexicon", "write group, MeSH ids, two numbers and words, separated by tabs"));
    }
}
