package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.Preview;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document that was read, before it is decided whether it counts among the others. */
sealed interface CandidateDocument {

    /** A document that cannot be used. */
    record Unusable(DocumentResult reading) implements CandidateDocument {}

    /** A document that can be used. */
    sealed interface Usable extends CandidateDocument {

        /** What its record goes by. */
        WorkFolder.Key key();

        /** What the record goes by for documents of the same text. */
        WorkFolder.Key text();
    }

    /** A document that was worked on in this run. */
    record Fresh(WorkFolder.Key key, WorkFolder.Key text, DocumentIdentity identity, Extraction found)
            implements Usable {}

    /** A document whose text is that of another, of which there is a record. */
    record Repeated(
            WorkFolder.Key key,
            WorkFolder.Key text,
            DocumentIdentity identity,
            Monograph monograph,
            WorkFolder.Place sameText,
            DocumentRecord.Preface preface)
            implements Usable {}

    /** A document that an earlier run has worked on. */
    record Known(WorkFolder.Key key, DocumentQueue.Item item, WorkFolder.Place place, DocumentRecord.Preface preface)
            implements Usable {
        @Override
        public WorkFolder.Key text() {
            return WorkFolder.Key.NONE;
        }
    }

    /** Reads {@code item} and finds its claims with {@code extractor}, unless {@code work} has them. */
    static CandidateDocument of(DocumentQueue.Item item, WorkFolder work, RepeatedTexts extractor) {
        CandidateDocument[] known = new CandidateDocument[1];
        DocumentResult reading = DocumentResult.attempt(item.name(), () -> {
            SourceDocument document = item.read();
            WorkFolder.Key key = WorkFolder.Key.of(document.name(), document.sha256());
            WorkFolder.Place place = work.find(key);
            if (place != null) {
                known[0] = new Known(key, item, place, work.preface(place));
                return null;
            }
            MonographReader reader = MonographFormats.reader(document);
            Preview preview = reader.preview(document).orElse(null);
            known[0] = preview == null
                    ? read(key, reader.read(document), work, extractor)
                    : read(key, preview, work, extractor);
            return null;
        });
        return known[0] == null && reading != null ? new Unusable(reading) : known[0];
    }

    private static CandidateDocument read(
            WorkFolder.Key key, Monograph monograph, WorkFolder work, RepeatedTexts extractor) throws IOException {
        WorkFolder.Key text = RepeatedTexts.key(monograph);
        CandidateDocument again = again(key, text, monograph, work);
        return again == null ? fresh(key, text, monograph, extractor) : again;
    }

    private static CandidateDocument read(WorkFolder.Key key, Preview preview, WorkFolder work, RepeatedTexts extractor)
            throws MateriaException, IOException {
        WorkFolder.Key text = RepeatedTexts.key(preview);
        CandidateDocument again = again(key, text, preview.facts(), work);
        if (again != null) {
            return again;
        }
        Monograph monograph = preview.reading().read();
        return fresh(key, RepeatedTexts.isOfText(monograph) ? text : null, monograph, extractor);
    }

    private static @Nullable CandidateDocument again(
            WorkFolder.Key key, WorkFolder.@Nullable Key text, Monograph facts, WorkFolder work) throws IOException {
        WorkFolder.Place same = text == null ? null : work.findText(text);
        if (text == null || same == null) {
            return null;
        }
        DocumentRecord.Preface preface = work.preface(same);
        return new Repeated(key, text, DocumentIdentity.of(facts, preface.identity()), facts, same, preface);
    }

    private static CandidateDocument fresh(
            WorkFolder.Key key, WorkFolder.@Nullable Key text, Monograph monograph, RepeatedTexts extractor) {
        return new Fresh(
                key,
                text == null ? WorkFolder.Key.NONE : text,
                DocumentIdentity.of(monograph),
                text == null ? extractor.read(monograph) : extractor.read(monograph, text));
    }

    /** Reads a document again. */
    static Monograph monograph(DocumentQueue.Item item) throws MateriaException {
        SourceDocument document = item.read();
        return MonographFormats.reader(document).read(document);
    }

    /** Tells {@code listener} of a document that can be used. */
    static void tell(DocumentIdentity identity, String note, int passages, int claims, RunListener listener) {
        if (!note.isEmpty()) {
            listener.note(
                    new Problem(identity.origin(), note, "give an English version of the document if there is one"));
        }
        listener.detail(identity.origin() + ": " + passages + " passages, " + claims + " claims");
    }
}
