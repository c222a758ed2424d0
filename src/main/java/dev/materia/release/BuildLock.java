package dev.materia.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Says that a folder is being written. The operating system lets go of it when the program ends, however it does. */
final class BuildLock implements AutoCloseable {

    private static final String FILE = ".lock";

    /** A folder without a lock is just being made or moved, or was so when a program was killed. */
    private static final Duration NO_LONGER_BUSY = Duration.ofMinutes(1);

    private final Path file;
    private final FileChannel channel;

    private BuildLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks a folder that was just made. */
    static BuildLock of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            channel.lock();
            locked = true;
            return new BuildLock(file, channel);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Whether nobody is writing a folder any more. */
    static boolean isStale(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (NoSuchFileException e) {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            return changed.isBefore(Instant.now().minus(NO_LONGER_BUSY));
        }
    }

    /** Lets go; the folder is as if it had never been locked. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
