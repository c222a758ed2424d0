package dev.materia;

import dev.materia.annotation.Annotator;
import dev.materia.annotation.Mention;
import dev.materia.annotation.Part;
import dev.materia.annotation.PubTatorDocument;
import dev.materia.annotation.PubTatorText;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MonographNames;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.Problem;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceException;
import dev.materia.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the concepts that sources mention: monographs, and PubTator files of any size. */
public final class AnnotationRun {

    private final Settings settings;
    private final Listener listener;
    private final Iris iris;
    private final AnnotationLines lines;

    /** A run with the choices of {@code settings}, which tells {@code listener} how it goes. */
    public AnnotationRun(Settings settings, Listener listener) {
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

        /** Text that is ready to be written, with what is to be told. */
        record Ready(String text) implements Outcome {}

        /** A monograph, which is given its name in the order of the sources. */
        record Article(Monograph monograph, List<Mention> mentions) implements Outcome {}

        /** What holds no monograph of a drug for people. */
        record Skipped(Problem word) implements Outcome {}

        /** What could not be used; {@code trace} says where Materia failed, if it did. */
        record Failed(Problem problem, String trace) implements Outcome {}
    }

    /**
     * Hands over the mentions in {@code sources}, in their order and in text order.
     *
     * @param sources names of files, folders and archives, or {@code -} for {@code stdin}
     * @param format how to write them; without, PubTator for what is PubTator and JSON Lines for the rest
     * @throws SourceException if a vocabulary of the settings cannot be read
     * @throws IOException what {@code out} throws
     */
    public void run(List<String> sources, InputStream stdin, @Nullable AnnotationFormat format, TextTaker out)
            throws SourceException, IOException {
        List<Source> found = Sources.find(sources, stdin, listener::problem);
        Annotator annotator = Annotator.with(
                VocabularyChoice.of(Lexicons.without(settings.vocabulary())), Lexicons.of(settings.vocabulary()));
        MonographNames names = new MonographNames(iris);
        InOrder<AnnotationWork, Outcome> workers =
                new InOrder<>(settings.jobs(), work -> annotate(work, annotator, format));
        InOrder.Taker<Outcome, IOException> taker = outcome -> {
            if (outcome instanceof Outcome.Ready ready) {
                out.take(ready.text);
            } else if (outcome instanceof Outcome.Article article) {
                article.monograph
                        .unreadProse()
                        .ifPresent(word -> listener.note(article.monograph.origin() + ": " + word));
                out.take(article(article, names.next(article.monograph).getURI(), format));
            } else if (outcome instanceof Outcome.Skipped skipped) {
                listener.skipped(skipped.word.where() + ": " + skipped.word.found());
            } else if (outcome instanceof Outcome.Failed failed) {
                listener.problem(failed.problem);
                if (!failed.trace.isEmpty()) {
                    listener.detail(failed.trace);
                }
            }
        };
        try (AnnotationWork.Queue queue = new AnnotationWork.Queue(found, listener)) {
            workers.run(queue, taker);
        }
    }

    private Outcome annotate(AnnotationWork work, Annotator annotator, @Nullable AnnotationFormat format) {
        try {
            if (work.source() != null) {
                SourceDocument document = work.source().read();
                Monograph monograph = MonographFormats.reader(document).read(document);
                return new Outcome.Article(monograph, annotator.annotate(monograph.prose(), Part.of(monograph)));
            }
            StringBuilder text = new StringBuilder();
            for (PubTatorDocument document : work.documents()) {
                List<Mention> mentions = annotator.annotate(document.text(), Part.of(document));
                text.append(
                        format == AnnotationFormat.JSONL
                                ? lines.of(document.id(), document.text(), mentions)
                                : PubTatorText.of(document, mentions));
            }
            return new Outcome.Ready(text.toString());
        } catch (SkippedDocumentException e) {
            return new Outcome.Skipped(e.problem());
        } catch (SourceException e) {
            return new Outcome.Failed(e.problem(), "");
        } catch (RuntimeException e) {
            // one document must not end the run over a thousand others
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            return new Outcome.Failed(
                    new Problem(
                            work.name(),
                            "an error in Materia itself (" + e + ")",
                            "leave it out, and report it with what -v prints"),
                    trace.toString());
        }
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
        List<Mention> shifted = article.mentions.stream()
                .map(m -> new Mention(m.start() + shift, m.end() + shift, m.kind(), m.concepts(), m.mesh()))
                .toList();
        return PubTatorText.of(document, shifted);
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }
}
