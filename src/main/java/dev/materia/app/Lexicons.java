package dev.materia.app;

import dev.materia.linking.learned.LexiconFile;
import dev.materia.vocabulary.store.Home;
import dev.materia.vocabulary.store.VocabularyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was learnt from annotated text, a file each in the folder {@code lexicons} of Materia's home. None is used
 * unless it is named.
 */
final class Lexicons {

    private static final String SUFFIX = ".lexicon";

    private Lexicons() {}

    /** Where the one of that name is, or would be. */
    static Path file(String name) {
        return Home.folder().resolve("lexicons").resolve(name + SUFFIX);
    }

    /** Of names and paths as a user gives them for vocabularies, those of lexicons: their files. */
    static List<Path> of(List<String> given) {
        List<Path> files = new ArrayList<>();
        for (String name : given) {
            if (isOne(name)) {
                files.add(VocabularyStore.isName(name) && LexiconFile.is(file(name)) ? file(name) : Path.of(name));
            }
        }
        return files;
    }

    /** The others. */
    static List<String> without(List<String> given) {
        return given.stream().filter(name -> !isOne(name)).toList();
    }

    private static boolean isOne(String name) {
        if (VocabularyStore.isName(name) && LexiconFile.is(file(name))) {
            return true;
        }
        return Files.isRegularFile(Path.of(name)) && LexiconFile.is(Path.of(name));
    }

    /** The names of all, sorted. */
    static List<String> names() {
        Path folder = Home.folder().resolve("lexicons");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(SUFFIX))
                    .map(f -> f.substring(0, f.length() - SUFFIX.length()))
                    .filter(VocabularyStore::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
