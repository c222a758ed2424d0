package dev.materia.release;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of the version of a dataset, besides the hash of its data.
 *
 * @param tag what this version is called; null if nothing but the hash
 * @param previous the version, by its hash, that this one follows; null if nobody says
 */
public record VersionOptions(@Nullable String tag, @Nullable String previous) {

    /** Nothing but the hash. */
    public static final VersionOptions NONE = new VersionOptions(null, null);

    /**
     * The same of what a user wrote.
     *
     * @param previous the folder of a release, or a version: 16 hexadecimal digits
     * @throws MateriaException if it is neither
     */
    public static VersionOptions of(@Nullable String tag, @Nullable String previous) throws MateriaException {
        if (previous == null || previous.matches("[0-9a-f]{16}")) {
            return new VersionOptions(tag, previous);
        }
        try {
            return new VersionOptions(tag, Release.open(Path.of(previous)).version());
        } catch (InvalidPathException e) {
            throw new MateriaException(
                    new Problem(previous, "is not the name of a folder", "give the folder or the version of a release"),
                    e);
        }
    }
}
