package dev.materia.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a finished folder in the place of an older one. No system that Java knows does that in one step: for a moment,
 * nothing stands there. A program that is killed in that moment leaves the older folder beside its place, from where
 * {@link #restore} brings it back.
 */
final class FolderSwap {

    /** Longer than two renames take on a busy machine. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final int LOOK_MILLIS = 20;
    private static final String OLD = "old";

    private FolderSwap() {}

    /** A name beside {@code target} that is not taken; {@code kind} says for what. */
    static Path beside(Path target, String kind) {
        return target.resolveSibling("." + target.getFileName() + "." + kind + "-" + UUID.randomUUID());
    }

    /** The folders of that kind beside {@code target}. */
    static List<Path> allBeside(Path target, String kind) throws IOException {
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        Pattern names = Pattern.compile(Pattern.quote("." + target.getFileName() + "." + kind + "-") + "[0-9a-f-]{36}");
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(
                            p -> names.matcher(String.valueOf(p.getFileName())).matches())
                    .toList();
        }
    }

    /** Moves {@code work} to {@code target}; what stood there is gone after, or stands there again if this fails. */
    static void replace(Path work, Path target) throws IOException {
        try {
            exchange(work, target);
        } catch (IOException e) {
            if (!Files.exists(work) || !Files.exists(target)) {
                throw e;
            }
            // another build was quicker: its release is replaced like any other
            exchange(work, target);
        }
    }

    private static void exchange(Path work, Path target) throws IOException {
        Path old = null;
        if (Files.exists(target)) {
            old = beside(target, OLD);
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (old != null && !Files.exists(target)) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        } finally {
            if (Files.exists(target)) {
                removeOld(target);
            }
        }
    }

    /** Removes what was replaced; what cannot be removed now is left to the next build. */
    static void removeOld(Path target) {
        try {
            // listed first: what was moved away before the release at hand came is of no more use
            List<Path> old = allBeside(target, OLD);
            if (Files.exists(target)) {
                for (Path each : old) {
                    delete(each);
                }
            }
        } catch (IOException e) {
            // the new release stands all the same
            return;
        }
    }

    /**
     * Brings back the release that a killed program had just moved away from {@code target}, if there is one. One that
     * is being replaced by a running program is waited for.
     *
     * @return whether something stands there now
     */
    static boolean restore(Path target) throws IOException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!Files.exists(target)) {
            List<Path> old = allBeside(target, OLD).stream()
                    .filter(each -> Files.exists(each.resolve(ReleaseLayout.CHECKSUMS)))
                    .sorted(Comparator.comparing(FolderSwap::modified).reversed())
                    .toList();
            if (old.isEmpty()) {
                return Files.exists(target);
            }
            if (System.nanoTime() >= end) {
                Files.move(old.get(0), target, StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static long modified(Path folder) {
        return folder.toFile().lastModified();
    }

    /** Removes a folder and what is in it; another program may be doing the same. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                if (e != null && !(e instanceof NoSuchFileException)) {
                    throw e;
                }
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
