package dev.materia.release;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code SHA256SUMS}, in the form that {@code sha256sum -c} reads. */
final class Checksums {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9._-]+)");

    private Checksums() {}

    /** Writes a line for each file, in their order. */
    static void write(List<ReleaseFile> files, Writer out) throws IOException {
        for (ReleaseFile file : files) {
            out.write(file.sha256() + "  " + file.name() + "\n");
        }
    }

    /**
     * Reads the checksums of the release in {@code folder}.
     *
     * @return file name to hash; all files that a release cannot be without are there
     * @throws MateriaException if there is no such file, or it is damaged
     */
    static Map<String, String> read(Path folder) throws MateriaException, IOException {
        Path file = folder.resolve(ReleaseLayout.CHECKSUMS);
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new MateriaException(
                    new Problem(
                            folder.toString(),
                            "no release: there is no " + ReleaseLayout.CHECKSUMS + " in it",
                            "name the folder that 'materia build' has written, or build the release again"),
                    e);
        } catch (MalformedInputException e) {
            throw Release.damaged(file, "it is not text");
        }
        if (!text.endsWith("\n")) {
            throw Release.damaged(file, "its last line is cut");
        }
        Map<String, String> hashes = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw Release.damaged(file, "line " + (i + 1) + " is not a checksum");
            }
            hashes.put(line.group(2), line.group(1));
        }
        for (String name : ReleaseLayout.names()) {
            if (!ReleaseLayout.isOptional(name) && !hashes.containsKey(name)) {
                throw Release.damaged(file, "it has no line for " + name);
            }
        }
        return hashes;
    }
}
