package dev.materia.app;

import dev.materia.app.output.AnnotationFormat;
import dev.materia.app.output.AnnotationLines;
import dev.materia.linking.DrugNames;
import dev.materia.linking.EntityLinker;
import dev.materia.linking.EntityMention;
import dev.materia.linking.TextSpan;
import dev.materia.linking.learned.LearnedLinker;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MonographNames;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.pubtator.PubTatorDocument;
import dev.materia.pubtator.PubTatorWriter;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.Sources;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.store.VocabularyChoice;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the concepts that sources mention: monographs, and PubTator files of any size. */
public final class AnnotationRun {

    private final BuildOptions settings;
    private final RunListener listener;
    private final Iris iris;
    private final AnnotationLines lines;

    /** A run with the choices of {@code settings}, which tells {@code listener} how it goes. */
    public AnnotationRun(BuildOptions settings, RunListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.iris = new Iris(settings.base());
        this.lines = new AnnotationLines(iris);
    }

    /** Takes a piece of the output. */
    @FunctionalInterface
    public interface TextTaker {

        /** Takes {@code text}; what it throws ends the run. */
        void take(String text) throws IOException;
    }

    /** What came of one piece of work. */
    private sealed interface Outcome {

        /** Text that is ready to be written, and the documents that are not in it. */
        record Ready(String text, List<DocumentFailure> failures) implements Outcome {}

        /** A monograph, which is given its name in the order of the sources. */
        record Article(Monograph monograph, List<EntityMention> mentions) implements Outcome {}

        /** What holds no monograph of a drug for people. */
        record Skipped(Problem reason) implements Outcome {}

        /** What could not be used. */
        record Failed(DocumentFailure failure) implements Outcome {}
    }

    /**
     * Hands over the mentions in {@code sources}, in their order and in text order.
     *
     * @param sources names of files, folders and archives, or {@code -} for {@code stdin}
     * @param format how to write them; without, PubTator for what is PubTator and JSON Lines for the rest
     * @throws MateriaException if a vocabulary of the settings cannot be read
     * @throws IOException what {@code out} throws
     */
    public void run(List<String> sources, InputStream stdin, @Nullable AnnotationFormat format, TextTaker out)
            throws MateriaException, IOException {
        List<Source> found = Sources.find(sources, stdin, listener::problem);
        Vocabulary vocabulary = VocabularyChoice.of(Lexicons.without(settings.vocabulary()));
        EntityLinker linker = LearnedLinker.with(vocabulary, Lexicons.of(settings.vocabulary()));
        MonographNames names = new MonographNames(iris);
        OrderedExecutor<AnnotationWork, Outcome> workers =
                new OrderedExecutor<>(settings.jobs(), work -> annotate(work, linker, vocabulary, format));
        SeenTexts seen = new SeenTexts();
        OrderedExecutor.Taker<Outcome, IOException> taker = outcome -> {
            if (outcome instanceof Outcome.Ready ready) {
                out.take(ready.text);
                ready.failures.forEach(failure -> failure.report(listener));
            } else if (outcome instanceof Outcome.Article article) {
                if (!seen.repeats(article.monograph, listener)) {
                    DocumentResult.noteUnread(article.monograph, listener);
                    out.take(written(article, names, format));
                }
            } else if (outcome instanceof Outcome.Skipped skipped) {
                listener.skipped(skipped.reason.where(), skipped.reason.found());
            } else if (outcome instanceof Outcome.Failed failed) {
                failed.failure.report(listener);
            }
        };
        try (AnnotationWork.Queue queue = new AnnotationWork.Queue(found, listener)) {
            workers.run(queue, taker);
        }
    }

    private Outcome annotate(
            AnnotationWork work, EntityLinker linker, Vocabulary vocabulary, @Nullable AnnotationFormat format) {
        DocumentQueue.Item source = work.source();
        if (source == null) {
            return annotate(work.name(), work.documents(), linker, format);
        }
        try {
            SourceDocument document = source.read();
            Monograph monograph = MonographFormats.reader(document).read(document);
            DrugNames drug = new DrugNames(monograph, vocabulary);
            return new Outcome.Article(monograph, linker.annotate(monograph.prose(), TextSpan.of(monograph), drug));
        } catch (SkippedDocumentException e) {
            return new Outcome.Skipped(e.problem());
        } catch (MateriaException e) {
            return new Outcome.Failed(DocumentFailure.of(e));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Outcome.Failed(DocumentFailure.of(source.name(), e));
        }
    }

    private Outcome annotate(
            String file, List<PubTatorDocument> documents, EntityLinker linker, @Nullable AnnotationFormat format) {
        StringBuilder text = new StringBuilder();
        List<DocumentFailure> failures = new ArrayList<>();
        for (PubTatorDocument document : documents) {
            try {
                List<EntityMention> mentions = linker.annotate(document.text(), document.spans(), null);
                text.append(
                        format == AnnotationFormat.JSONL
                                ? lines.of(document.id(), document.text(), mentions)
                                : PubTatorWriter.of(document, mentions));
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                failures.add(DocumentFailure.of(file + ": document " + document.id(), e));
            }
        }
        return new Outcome.Ready(text.toString(), failures);
    }

    private String written(Outcome.Article article, MonographNames names, @Nullable AnnotationFormat format) {
        return DocumentFailure.guard(
                        article.monograph.origin(),
                        listener,
                        () -> article(article, names.next(article.monograph).getURI(), format))
                .orElse("");
    }

    /** A monograph's mentions; as PubTator its title and its text, in which line breaks are written as spaces. */
    private String article(Outcome.Article article, String name, @Nullable AnnotationFormat format) {
        Monograph monograph = article.monograph;
        if (format != AnnotationFormat.PUBTATOR) {
            return lines.of(name, monograph.text(), article.mentions);
        }
        String title = oneLine(monograph.title());
        int shift = title.length() + 1;
        PubTatorDocument document = new PubTatorDocument(
                name.substring(name.lastIndexOf('/') + 1), title, oneLine(monograph.text()), List.of(), 1);
        List<EntityMention> shifted = article.mentions.stream()
                .map(m -> new EntityMention(m.start() + shift, m.end() + shift, m.group(), m.concepts(), m.mesh()))
                .toList();
        return PubTatorWriter.of(document, shifted);
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }
}
