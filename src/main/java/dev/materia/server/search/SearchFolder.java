package dev.materia.server.search;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** A temporary folder for the files of a search index, which goes with the index or when the program ends. */
final class SearchFolder {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FOLDERS.forEach(SearchFolder::delete)));
    }

    private final Path path;
    private final Directory directory;

    /** Makes a folder. */
    SearchFolder() throws IOException {
        path = Files.createTempDirectory("materia-search-");
        FOLDERS.add(path);
        directory = new MMapDirectory(path);
    }

    Directory directory() {
        return directory;
    }

    /** Removes the folder, which nothing reads. */
    void remove() {
        close(directory);
        delete(path);
        FOLDERS.remove(path);
    }

    /** Closes what reads the folder, and removes it, when nothing refers to {@code index} any more. */
    void removeAfter(Object index, Closeable... readers) {
        Path folder = path;
        Directory open = directory;
        CLEANER.register(index, () -> {
            for (Closeable reader : readers) {
                close(reader);
            }
            close(open);
            delete(folder);
            FOLDERS.remove(folder);
        });
    }

    private static void close(Closeable reader) {
        try {
            reader.close();
        } catch (IOException e) {
            // it is read no more
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // left to the system, which empties its folder for temporary files
        }
    }
}
