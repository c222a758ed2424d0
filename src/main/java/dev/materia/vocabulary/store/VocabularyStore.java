package dev.materia.vocabulary.store;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.index.MappedConcepts;
import dev.materia.vocabulary.index.VocabularyFacts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The imported vocabularies of a user, in the folder {@code vocabularies} of Materia's home: an index each, and a list
 * of them in their order of trust, which is that of their first import. Changes happen at once or not at all, and wait
 * for each other.
 */
public final class VocabularyStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String SUFFIX = ".index";
    private static final String UNFINISHED = ".new";
    private static final String OFF = "off";

    private final Path home;
    private final Path folder;

    /** The shelf in {@code home}, which need not exist. */
    public VocabularyStore(Path home) {
        this.home = home;
        this.folder = home.resolve("vocabularies");
    }

    /**
     * A vocabulary in the store.
     *
     * @param name what users call it
     * @param on whether it is used where the user names none
     */
    public record Place(String name, boolean on) {}

    /** Whether {@code name} can be a vocabulary's. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals("built-in");
    }

    /** Whether a vocabulary of that name is there. */
    public boolean has(String name) {
        return isName(name) && Files.isRegularFile(file(name));
    }

    /** The index of that name. */
    public Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** A folder for files that are being loaded, made if it is not there. */
    public Path downloads() throws IOException {
        return Files.createDirectories(home.resolve("downloads"));
    }

    /**
     * Opens the vocabulary of that name.
     *
     * @throws MateriaException if there is none, or its index cannot be used; the message says what to do
     */
    public MappedConcepts open(String name) throws MateriaException {
        return MappedConcepts.open(file(name));
    }

    /** The vocabularies in their order of trust; those that no list names come last, by name. */
    public List<Place> places() throws MateriaException {
        List<Place> places = new ArrayList<>();
        try {
            if (Files.exists(list())) {
                for (String line : Files.readAllLines(list())) {
                    String[] fields = line.split("\t", -1);
                    if (has(fields[0])) {
                        places.add(new Place(fields[0], fields.length < 2 || !fields[1].equals(OFF)));
                    }
                }
            }
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                    List<String> names = new ArrayList<>();
                    files.forEach(f -> names.add(f.getFileName().toString()));
                    names.stream()
                            .map(n -> n.substring(0, n.length() - SUFFIX.length()))
                            .filter(n -> has(n) && places.stream().noneMatch(p -> p.name.equals(n)))
                            .sorted()
                            .forEach(n -> places.add(new Place(n, true)));
                }
            }
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(folder.toString(), "cannot be read (" + e.getMessage() + ")", "check its permissions"),
                    e);
        }
        return places;
    }

    private Path list() {
        return folder.resolve("order");
    }

    /** Writes an index. */
    @FunctionalInterface
    public interface Writer {

        /** Writes it to {@code file}, which does not exist, and on to the disk. */
        VocabularyFacts write(Path file) throws IOException;
    }

    /**
     * Puts a vocabulary in the store, in place of the one of that name if there is one. An error, or the end of the
     * process, leaves what was there.
     *
     * @param on whether it is used where the user names none
     */
    public VocabularyFacts put(String name, boolean on, Writer writer) throws MateriaException {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Objects.requireNonNull(lock); // held until all is done
                clean();
                Path work = folder.resolve("." + name + UNFINISHED);
                VocabularyFacts facts = writer.write(work);
                List<Place> places = new ArrayList<>(places());
                Place place = new Place(name, on);
                int known = places.stream().map(Place::name).toList().indexOf(name);
                if (known < 0) {
                    places.add(place);
                } else {
                    places.set(known, place);
                }
                Path order = folder.resolve(".order" + UNFINISHED);
                writeList(order, places);
                move(work, file(name));
                move(order, list());
                syncFolder();
                return facts;
            }
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            folder.toString(),
                            "the index could not be written (" + e.getMessage() + ")",
                            "what stood there before is unchanged; correct the cause and import again"),
                    e);
        }
    }

    /** Removes what an import that did not come to its end has left. */
    private void clean() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    private static void writeList(Path file, List<Place> places) throws IOException {
        StringBuilder text = new StringBuilder();
        places.forEach(
                p -> text.append(p.name).append('\t').append(p.on ? "on" : OFF).append('\n'));
        Files.writeString(file, text);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A renamed file is safe when its folder is; where folders cannot be opened, the system sees to it. */
    private void syncFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows
        }
    }
}
