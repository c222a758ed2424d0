package dev.materia.app;

import dev.materia.release.RdfFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a user may choose about one build.
 *
 * @param force whether to leave in what violates shapes, which the release then says of itself
 * @param work what becomes of the work on each document
 * @param dumps the file name extensions of the dumps to write; none for all
 */
public record CollectionOptions(boolean force, Work work, List<String> dumps) {

    /** What {@code dumps} may hold. */
    public static final List<String> DUMPS =
            Arrays.stream(RdfFormat.values()).map(RdfFormat::extension).toList();

    /** Copies the list, so that options never change. */
    public CollectionOptions {
        dumps = List.copyOf(dumps);
    }

    /**
     * Where a build keeps what it has made of each document until the release is written, and what becomes of that.
     *
     * @param folder the work folder; only one build may use it at a time
     * @param resume whether to take from it what an earlier build made of unchanged documents; else it is emptied first
     * @param keep whether to keep it for later builds; after a build that failed or was killed it stays in any case
     */
    public record Work(Path folder, boolean resume, boolean keep) {}

    /** A build of all documents into {@code output}, with all dumps; nothing is kept for a later one. */
    public static CollectionOptions of(Path output) {
        return new CollectionOptions(false, new Work(workBeside(output), false, false), List.of());
    }

    /** The same, which leaves in what violates shapes. */
    public CollectionOptions forced() {
        return new CollectionOptions(true, work, dumps);
    }

    /** The same, with what an earlier build into the same folder has left; it is kept for a later one. */
    public CollectionOptions resumed() {
        return new CollectionOptions(force, new Work(work.folder, true, true), dumps);
    }

    /** The work folder of a build into {@code output} for which none was chosen. */
    public static Path workBeside(Path output) {
        Path absolute = output.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        return absolute.resolveSibling("." + (name == null ? "release" : name) + ".work");
    }
}
