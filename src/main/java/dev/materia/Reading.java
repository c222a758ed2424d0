package dev.materia;

import dev.materia.claim.Extraction;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading one source: what was found in it, or why nothing could be. */
sealed interface Reading {

    /** Tells {@code listener} how it went, and gives what was found, if anything. */
    @Nullable Extraction tell(Listener listener);

    /** Reads {@code source} and finds its claims with {@code extractor}. */
    static Reading of(Source source, Function<Monograph, Extraction> extractor) {
        try {
            SourceDocument document = source.read();
            return new Found(extractor.apply(MonographReader.of(document).read(document)));
        } catch (SourceException e) {
            return new Failed(DocumentFailure.of(e));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Failed(DocumentFailure.of(source.name(), e));
        }
    }

    /** The source was read. */
    record Found(Extraction extraction) implements Reading {
        @Override
        public Extraction tell(Listener listener) {
            listener.detail(extraction.monograph().origin() + ": "
                    + extraction.monograph().passages().size() + " passages, "
                    + extraction.claims().size() + " claims");
            return extraction;
        }
    }

    /** The source cannot be used. */
    record Failed(DocumentFailure failure) implements Reading {
        @Override
        public @Nullable Extraction tell(Listener listener) {
            failure.report(listener);
            return null;
        }
    }
}
