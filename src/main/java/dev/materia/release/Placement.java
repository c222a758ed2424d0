package dev.materia.release;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is written beside its place and moved there when it is complete, so that nothing half-written ever
 * stands there, and what stood there before stays if anything fails.
 */
final class Placement implements AutoCloseable {

    /** As many as systems follow. */
    private static final int MOST_LINKS = 40;

    private final Path target;
    private final Path work;
    private final BuildLock lock;

    private Placement(Path target, Path work, BuildLock lock) {
        this.target = target;
        this.work = work;
        this.lock = lock;
    }

    /**
     * Makes the working folder.
     *
     * @throws MateriaException if {@code folder} is taken by something that is no release, or cannot be written
     */
    static Placement beside(Path folder) throws MateriaException {
        try {
            Path target = placeOf(folder);
            FolderSwap.restore(target);
            checkReplaceable(target, folder);
            Path parent = target.getParent();
            if (parent == null) {
                throw new MateriaException(new Problem(folder.toString(), "this is a root folder", "name another"));
            }
            Files.createDirectories(parent);
            removeStale(target);
            Path work = Files.createDirectory(FolderSwap.beside(target, "new"));
            return new Placement(target, work, BuildLock.of(work));
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            folder.toString(),
                            "cannot be written: " + reason(e),
                            "choose a folder that you may write to"),
                    e);
        }
    }

    /** The folder that {@code named} stands for: where it leads to if it is a link, even to nothing. */
    static Path placeOf(Path named) throws IOException {
        Path place = named.toAbsolutePath().normalize();
        for (int links = 0; Files.isSymbolicLink(place) && links < MOST_LINKS; links++) {
            place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
        }
        return Files.exists(place) ? place.toRealPath() : place;
    }

    /** Removes what builds of the same release have left behind that were killed. */
    private static void removeStale(Path target) throws IOException {
        for (Path folder : FolderSwap.allBeside(target, "new")) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && BuildLock.isStale(folder)) {
                FolderSwap.delete(folder);
            }
        }
        FolderSwap.removeOld(target);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NoSuchFileException) {
            return "the folder above it cannot be made";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Only a release, or nothing, is replaced: a wrong path must not cost anyone their files. */
    private static void checkReplaceable(Path target, Path named) throws IOException, MateriaException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new MateriaException(new Problem(
                    named.toString(),
                    "this is a file, and a release is a folder",
                    "name a folder, or remove the file"));
        }
        List<String> names;
        try (Stream<Path> entries = Files.list(target)) {
            names = entries.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
        String foreign = names.stream()
                .filter(n -> !ReleaseLayout.names().contains(n))
                .findFirst()
                .orElse(null);
        if (foreign != null || (!names.isEmpty() && !names.contains(ReleaseLayout.CHECKSUMS))) {
            throw new MateriaException(new Problem(
                    named.toString(),
                    foreign == null
                            ? "the folder is not a release: it has files, but no " + ReleaseLayout.CHECKSUMS
                            : "the folder holds " + foreign + ", which is not part of a release and would be lost",
                    "name a new or empty folder, or empty this one"));
        }
    }

    /** Where to write. */
    Path work() {
        return work;
    }

    /** Moves the finished folder to its place; what stood there is gone after. */
    void commit() throws IOException {
        lock.close();
        FolderSwap.replace(work, target);
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        lock.close();
        if (Files.exists(work)) {
            FolderSwap.delete(work);
        }
    }
}
