package dev.materia;

import dev.materia.claim.ClaimExtractor;
import dev.materia.claim.Extraction;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.Problem;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** What came of reading one source: what was found in it, or why nothing could be. */
sealed interface Reading {

    /** Tells {@code listener} how it went, and gives what was found, if anything. */
    @Nullable Extraction tell(Listener listener);

    /** Reads {@code source} and finds its claims. */
    static Reading of(DocumentQueue.Item source, ClaimExtractor extractor) {
        try {
            SourceDocument document = source.read();
            return new Found(extractor.extract(MonographFormats.reader(document).read(document)));
        } catch (SkippedDocumentException e) {
            return new Skipped(e.problem());
        } catch (SourceException e) {
            return new Failed(e.problem(), "");
        } catch (RuntimeException | StackOverflowError e) {
            // one document must not end the run over a thousand others
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            return new Failed(
                    new Problem(
                            source.name(),
                            "an error in Materia itself (" + e + ")",
                            "leave it out, and report it with what -v prints"),
                    trace.toString());
        }
    }

    /** The source was read. */
    record Found(Extraction extraction) implements Reading {
        @Override
        public Extraction tell(Listener listener) {
            extraction
                    .monograph()
                    .unreadProse()
                    .ifPresent(word -> listener.note(extraction.monograph().origin() + ": " + word));
            listener.detail(extraction.monograph().origin() + ": "
                    + extraction.monograph().passages().size() + " passages, "
                    + extraction.claims().size() + " claims");
            return extraction;
        }
    }

    /** The source holds no monograph of a drug for people. */
    record Skipped(Problem word) implements Reading {
        @Override
        public @Nullable Extraction tell(Listener listener) {
            listener.skipped(word.where() + ": " + word.found());
            return null;
        }
    }

    /** The source cannot be used; {@code trace} says where Materia failed, if it did. */
    record Failed(Problem problem, String trace) implements Reading {
        @Override
        public @Nullable Extraction tell(Listener listener) {
            listener.problem(problem);
            if (!trace.isEmpty()) {
                listener.detail(trace);
            }
            return null;
        }
    }
}
