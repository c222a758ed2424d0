package dev.materia.release;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder for files that are made from a release. It must not be a release, nor part of one, nor around its source.
 */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Makes the folder.
     *
     * @param inputs the releases that are read
     * @return where it is
     * @throws MateriaException if it is a file or a release, inside one, or contains one of {@code inputs}, or cannot
     *     be made
     */
    public static Path prepare(Path output, List<Release> inputs) throws MateriaException {
        try {
            Path place = real(output);
            for (Release input : inputs) {
                Path release = input.folder().toRealPath();
                if (release.startsWith(place) && !release.equals(place)) {
                    throw refused(output, "this folder contains the release " + input.folder());
                }
            }
            for (Path each = place; each != null; each = each.getParent()) {
                if (isRelease(each)) {
                    throw refused(
                            output,
                            each.equals(place)
                                    ? "this folder is a release, which would be damaged"
                                    : "this folder is inside the release " + each + ", which would be damaged");
                }
                if (Files.exists(each) && !Files.isDirectory(each)) {
                    throw refused(output, each.equals(place) ? "this is a file" : each + " is a file");
                }
            }
            return Files.createDirectories(place);
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            output.toString(),
                            "the folder cannot be made: " + e,
                            "choose a folder that you may write to"),
                    e);
        }
    }

    /**
     * Makes a folder whose files are many, and have names that anybody's may have: nothing else may stand there.
     *
     * @param own whether the folder was written by the same command before
     * @throws MateriaException as {@link #prepare(Path, List)}, and if there are other files in the folder
     */
    public static Path prepare(Path output, List<Release> inputs, Predicate<Path> own) throws MateriaException {
        Path place = prepare(output, inputs);
        if (own.test(place)) {
            return place;
        }
        try (Stream<Path> entries = Files.list(place)) {
            Optional<String> foreign = entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent()) {
                throw new MateriaException(new Problem(
                        output.toString(),
                        "the folder holds " + foreign.get() + ", which 'materia site' has not written",
                        "name a new or empty folder, or empty this one"));
            }
            return place;
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(output.toString(), "cannot be read: " + e, "look at the folder's permissions"), e);
        }
    }

    private static boolean isRelease(Path folder) {
        return Files.exists(folder.resolve(ReleaseLayout.CHECKSUMS))
                && Files.exists(folder.resolve(ReleaseLayout.VOID));
    }

    /** The path without links, also where its last parts are still to be made. */
    private static Path real(Path path) throws IOException {
        Path place = Placement.placeOf(path);
        Path there = place;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null ? place : there.toRealPath().resolve(there.relativize(place));
    }

    private static MateriaException refused(Path output, String found) {
        return new MateriaException(
                new Problem(output.toString(), found, "name a new folder outside of all releases with --output"));
    }
}
