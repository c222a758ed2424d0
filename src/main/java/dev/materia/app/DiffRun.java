package dev.materia.app;

import dev.materia.release.OutputFolder;
import dev.materia.release.Release;
import dev.materia.release.change.ChangeFile;
import dev.materia.release.change.ChangeSummary;
import dev.materia.release.change.ReleaseDiff;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares two releases. */
public final class DiffRun {

    private DiffRun() {}

    /** What to print of the changes. */
    public enum Format {
        MARKDOWN(ChangeFile.MARKDOWN),
        JSONL(ChangeFile.CLAIMS),
        JSON(ChangeFile.SUMMARY),
        ADDED(ChangeFile.ADDED),
        REMOVED(ChangeFile.REMOVED),
        UPDATE(ChangeFile.UPDATE),
        TURTLE(ChangeFile.DESCRIPTION);

        private final ChangeFile file;

        Format(ChangeFile file) {
            this.file = file;
        }
    }

    /**
     * Writes all files about the changes from {@code before} to {@code after} into {@code folder}.
     *
     * @return the sums on one line; empty if the releases hold the same data
     * @throws MateriaException if one of them is not a release, or is damaged, or {@code folder} would damage one
     * @throws IOException if a file cannot be read or written
     */
    public static String write(Path before, Path after, Path folder) throws MateriaException, IOException {
        Release old = Release.open(before);
        Release now = Release.open(after);
        return line(ReleaseDiff.write(old, now, OutputFolder.prepare(folder, List.of(old, now))));
    }

    /**
     * Prints one of the files about the changes from {@code before} to {@code after}.
     *
     * @return the same as {@link #write}
     * @throws MateriaException if one of them is not a release, or is damaged
     * @throws IOException if a file cannot be read or written
     */
    public static String print(Path before, Path after, Format format, OutputStream out)
            throws MateriaException, IOException {
        Release old = Release.open(before);
        Release now = Release.open(after);
        Path folder = Files.createTempDirectory("materia-diff-");
        try {
            String line = line(ReleaseDiff.write(old, now, folder));
            Files.copy(folder.resolve(format.file.fileName()), out);
            return line;
        } finally {
            Pipeline.delete(folder);
        }
    }

    private static String line(ChangeSummary sums) {
        return sums.same() ? "" : sums.line();
    }
}
