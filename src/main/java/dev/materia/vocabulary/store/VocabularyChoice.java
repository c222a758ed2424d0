package dev.materia.vocabulary.store;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.ConceptSource;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.index.IndexBuilder;
import dev.materia.vocabulary.index.MappedConcepts;
import dev.materia.vocabulary.reading.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which vocabularies a run knows, from what its user named. In order of trust: the files that were named, the built-in
 * concepts, imported vocabularies. Of the imported ones those that were named, in that order; if none was, all that are
 * not off, in the order of their first import. {@code built-in} is a name too, for a run without imported ones.
 */
public final class VocabularyChoice {

    private static final String BUILT_IN = "built-in";

    private VocabularyChoice() {}

    /**
     * The vocabulary of a run.
     *
     * @param given names of imported vocabularies and paths of files
     * @throws MateriaException if one is neither, or cannot be read
     */
    public static Vocabulary of(List<String> given) throws MateriaException {
        VocabularyStore shelf = new VocabularyStore(Home.folder());
        List<ConceptSource> files = new ArrayList<>();
        List<ConceptSource> imported = new ArrayList<>();
        boolean chosen = false;
        for (String name : given) {
            if (name.equals(BUILT_IN)) {
                chosen = true;
            } else if (shelf.has(name)) {
                chosen = true;
                imported.add(shelf.open(name));
            } else if (Files.isRegularFile(Path.of(name))) {
                files.add(indexed(name));
            } else {
                throw new MateriaException(new Problem(
                        name,
                        "no imported vocabulary has that name, and no such file is there",
                        "import it first, check the path, or see materia vocabulary list"));
            }
        }
        if (!chosen) {
            for (VocabularyStore.Place place : shelf.places()) {
                if (place.on()) {
                    imported.add(shelf.open(place.name()));
                }
            }
        }
        return Vocabulary.with(files, imported);
    }

    /**
     * The files of the vocabulary of a run but for the built-in concepts, in their order.
     *
     * @param given names of imported vocabularies and paths of files
     * @throws MateriaException if the imported ones cannot be listed
     */
    public static List<Path> files(List<String> given) throws MateriaException {
        VocabularyStore shelf = new VocabularyStore(Home.folder());
        List<Path> files = new ArrayList<>();
        boolean chosen = false;
        for (String name : given) {
            chosen |= name.equals(BUILT_IN) || shelf.has(name);
            if (!name.equals(BUILT_IN)) {
                files.add(shelf.has(name) ? shelf.file(name) : Path.of(name));
            }
        }
        if (!chosen) {
            shelf.places().stream()
                    .filter(VocabularyStore.Place::on)
                    .forEach(place -> files.add(shelf.file(place.name())));
        }
        return files;
    }

    /** A file, as an index of its own for this run. */
    private static MappedConcepts indexed(String name) throws MateriaException {
        IndexBuilder builder = new IndexBuilder();
        VocabularyReader reader = new VocabularyReader(null, (step, done, total) -> {}, builder::add);
        reader.read(Path.of(name), name);
        reader.finish();
        try {
            Path folder = Files.createTempDirectory("materia-");
            Path index = folder.resolve("vocabulary.index");
            try {
                builder.write(index, name, null, null, List.of());
                return MappedConcepts.open(index);
            } finally {
                // what is mapped stays readable; where the system does not allow that, it goes when Java ends
                if (!index.toFile().delete() || !folder.toFile().delete()) {
                    folder.toFile().deleteOnExit();
                    index.toFile().deleteOnExit();
                }
            }
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            name, "cannot be indexed (" + e.getMessage() + ")", "check the folder for temporary files"),
                    e);
        }
    }
}
