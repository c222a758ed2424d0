package dev.materia.release;

import dev.materia.source.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is written beside its place and moved there when it is complete, so that nothing half-written ever
 * stands there, and what stood there before stays if anything fails.
 */
final class Placement implements AutoCloseable {

    private final Path target;
    private final Path work;

    private Placement(Path target, Path work) {
        this.target = target;
        this.work = work;
    }

    /**
     * Makes the working folder.
     *
     * @throws ReleaseException if {@code folder} is taken by something that is no release, or cannot be written
     */
    static Placement beside(Path folder) throws ReleaseException {
        try {
            Path target = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            checkReplaceable(target, folder);
            Path parent = target.getParent();
            if (parent == null) {
                throw new ReleaseException(new Problem(folder.toString(), "this is a root folder", "name another"));
            }
            Files.createDirectories(parent);
            return new Placement(target, Files.createDirectory(sibling(target, "new")));
        } catch (IOException e) {
            throw new ReleaseException(
                    new Problem(
                            folder.toString(),
                            "cannot be written: " + reason(e),
                            "choose a folder that you may write to"),
                    e);
        }
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

    private static Path sibling(Path target, String what) {
        return target.resolveSibling("." + target.getFileName() + "." + what + "-" + UUID.randomUUID());
    }

    /** Only a release, or nothing, is replaced: a wrong path must not cost anyone their files. */
    private static void checkReplaceable(Path target, Path named) throws IOException, ReleaseException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new ReleaseException(new Problem(
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
            throw new ReleaseException(new Problem(
                    named.toString(),
                    foreign == null
                            ? "the folder is not a release: it has files, but no " + ReleaseLayout.CHECKSUMS
                            : "the folder holds " + foreign + ", which is no part of a release and would be lost",
                    "name a new or empty folder, or empty this one"));
        }
    }

    /** Where to write. */
    Path work() {
        return work;
    }

    /** Moves the finished folder to its place; what stood there is gone after. */
    void commit() throws IOException {
        Path old = null;
        if (Files.exists(target)) {
            old = sibling(target, "old");
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        if (old != null) {
            delete(old);
        }
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        if (Files.exists(work)) {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
