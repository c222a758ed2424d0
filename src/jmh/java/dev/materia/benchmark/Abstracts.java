package dev.materia.benchmark;

import dev.materia.pubtator.PubTatorDocument;
import dev.materia.pubtator.PubTatorReader;
import dev.materia.source.Source;
import dev.materia.source.MateriaException;
import dev.materia.source.Sources;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.index.MappedConcepts;
import dev.materia.vocabulary.store.VocabularyStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is annotated, and by which terms. */
final class Abstracts {

    /** Abstracts in a folder beside the project, where there is one. */
    private static final Path FOLDER = Path.of("../shared/data/bc5cdr");

    private static final int COUNT = 90;
    private static final int LENGTH = 16_000;

    private Abstracts() {}

    /** Abstracts of the folder, else articles that {@link Prose} writes. */
    static List<PubTatorDocument> documents() throws MateriaException, IOException {
        List<PubTatorDocument> documents = new ArrayList<>();
        if (Files.isDirectory(FOLDER)) {
            for (Source source : Sources.find(List.of(FOLDER.toString()), InputStream.nullInputStream(), p -> {})) {
                try (InputStream in = source.open()) {
                    new PubTatorReader(source.name(), in, p -> {}).forEachRemaining(documents::add);
                }
            }
        }
        Prose prose = new Prose();
        for (int i = 0; documents.size() < COUNT; i++) {
            documents.add(new PubTatorDocument("" + i, "Article " + i, prose.article(i, LENGTH), List.of(), 1));
        }
        return documents;
    }

    /** The imported vocabularies of Materia's home. */
    static List<MappedConcepts> imported() throws MateriaException {
        String home = System.getenv().getOrDefault("MATERIA_HOME", System.getProperty("user.home") + "/.materia");
        VocabularyStore shelf = new VocabularyStore(Path.of(home));
        List<MappedConcepts> imported = new ArrayList<>();
        for (VocabularyStore.Place place : shelf.places()) {
            if (place.on()) {
                imported.add(shelf.open(place.name()));
            }
        }
        return imported;
    }

    /** All terms of the built-in vocabulary and of the imported ones, in small letters. */
    static SortedSet<String> terms(List<MappedConcepts> imported) {
        SortedSet<String> terms = new TreeSet<>();
        for (Vocabulary.Hit hit : Vocabulary.builtIn().startingWith("", Integer.MAX_VALUE)) {
            hit.concept().ifPresent(c -> add(terms, c.label(), c.synonyms(), c.forms()));
        }
        for (MappedConcepts source : imported) {
            for (int i = 0; i < source.size(); i++) {
                var concept = source.concept(i, source.type(i).orElse(ConceptType.SUBSTANCE));
                add(terms, concept.label(), concept.synonyms(), concept.forms());
            }
        }
        return terms;
    }

    private static void add(SortedSet<String> terms, String label, List<String> synonyms, List<String> forms) {
        terms.add(label.toLowerCase(Locale.ROOT));
        synonyms.forEach(s -> terms.add(s.toLowerCase(Locale.ROOT)));
        forms.forEach(s -> terms.add(s.toLowerCase(Locale.ROOT)));
    }
}
