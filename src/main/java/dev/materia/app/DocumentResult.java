package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading one source: what was found in it, or why nothing could be. */
public sealed interface DocumentResult {

    /** Tells {@code listener} how it went, and gives what was found, if anything. */
    @Nullable Extraction tell(RunListener listener);

    /** Reads {@code source} and finds its claims with {@code extractor}. */
    static DocumentResult of(DocumentQueue.Item source, Function<Monograph, Extraction> extractor) {
        DocumentResult reading = attempt(source.name(), () -> {
            SourceDocument document = source.read();
            return new Found(extractor.apply(MonographFormats.reader(document).read(document)));
        });
        if (reading == null) {
            throw new IllegalStateException("a step without a result");
        }
        return reading;
    }

    /** A step of reading a document. */
    @FunctionalInterface
    interface Step {

        /** What came of it; null if it is reported in another way. */
        @Nullable DocumentResult run() throws MateriaException, IOException;
    }

    /** Does a step of reading {@code document}; whatever goes wrong becomes the result. */
    static @Nullable DocumentResult attempt(String document, Step step) {
        try {
            return step.run();
        } catch (SkippedDocumentException e) {
            return new Skipped(e.problem());
        } catch (MateriaException e) {
            return new Failed(DocumentFailure.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Failed(DocumentFailure.of(document, e));
        }
    }

    /** Tells {@code listener} of the prose of {@code monograph} that is not read, if there is any. */
    static void noteUnread(Monograph monograph, RunListener listener) {
        monograph
                .unreadProse()
                .ifPresent(word -> listener.note(new Problem(
                        monograph.origin(), word, "give an English version of the document if there is one")));
    }

    /** The source was read. */
    record Found(Extraction extraction) implements DocumentResult {
        @Override
        public Extraction tell(RunListener listener) {
            noteUnread(extraction.monograph(), listener);
            listener.detail(extraction.monograph().origin() + ": "
                    + extraction.monograph().passages().size() + " passages, "
                    + extraction.claims().size() + " claims");
            return extraction;
        }
    }

    /** The source holds no monograph of a drug for people. */
    record Skipped(Problem reason) implements DocumentResult {
        @Override
        public @Nullable Extraction tell(RunListener listener) {
            listener.skipped(reason.where(), reason.found());
            return null;
        }
    }

    /** The source cannot be used. */
    record Failed(DocumentFailure failure) implements DocumentResult {
        @Override
        public @Nullable Extraction tell(RunListener listener) {
            failure.report(listener);
            return null;
        }
    }
}
