package dev.materia.app;

import dev.materia.linking.learned.LexiconLearner;
import dev.materia.pubtator.PubTatorDocument;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.Sources;
import dev.materia.vocabulary.store.Home;
import dev.materia.vocabulary.store.VocabularyChoice;
import dev.materia.vocabulary.store.VocabularyStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Learns from annotated PubTator files, and keeps what was learnt under a name. */
public final class LearningRun {

    private final List<String> vocabulary;
    private final RunListener listener;

    /**
     * A run that compares with what is found by rule.
     *
     * @param vocabulary names of imported vocabularies and paths of files, as for any run
     */
    public LearningRun(List<String> vocabulary, RunListener listener) {
        this.vocabulary = List.copyOf(vocabulary);
        this.listener = listener;
    }

    /**
     * What came of it.
     *
     * @param name under which it is kept
     * @param mentions how many annotated mentions were seen
     * @param entries how many strings and concepts were learnt
     */
    public record Learnt(String name, int mentions, int entries) {}

    /** The name under which what is learnt from {@code source} is kept if its user gives none. */
    public static String name(String source) {
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        int dot = file.indexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
    }

    /**
     * Learns from {@code sources}; what was learnt under that name before is replaced.
     *
     * @throws MateriaException if nothing can be learnt, the name is taken, or what was learnt cannot be kept
     */
    public Learnt run(List<String> sources, InputStream stdin, String name) throws MateriaException {
        if (!VocabularyStore.isName(name)) {
            throw new MateriaException(new Problem(
                    "'" + name + "'", "no name", "give one of small letters, digits and hyphens with --name"));
        }
        if (new VocabularyStore(Home.folder()).has(name)) {
            throw new MateriaException(
                    new Problem(name, "the name of an imported vocabulary", "give another one with --name"));
        }
        LexiconLearner learner = new LexiconLearner(
                VocabularyChoice.of(vocabulary),
                (document, error) ->
                        DocumentFailure.of("document " + document.id(), error).report(listener));
        List<Source> found = Sources.find(sources, stdin, listener::problem);
        try (AnnotationWork.Queue queue = new AnnotationWork.Queue(found, listener)) {
            while (queue.hasNext()) {
                AnnotationWork work = queue.next();
                if (work.source() != null) {
                    listener.problem(new Problem(
                            work.name(), "no PubTator file", "give documents with ID|t|, ID|a| and annotations"));
                }
                for (PubTatorDocument document : work.documents()) {
                    DocumentFailure.guard(work.name() + ": document " + document.id(), listener, () -> {
                        learner.add(document.annotated());
                        return document;
                    });
                }
            }
        }
        if (learner.mentions() == 0) {
            throw new MateriaException(new Problem(
                    "sources",
                    "no annotated disease or chemical in them",
                    "give PubTator files with annotations of the types Disease and Chemical"));
        }
        Path file = Lexicons.file(name);
        try {
            return new Learnt(name, learner.mentions(), learner.write(file));
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            file.toString(),
                            "cannot be written (" + e.getMessage() + ")",
                            "check the folder's permissions"),
                    e);
        }
    }
}
