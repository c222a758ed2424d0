package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.io.IOException;

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
                known[0] = new Known(key, item, place, work.read(place).preface());
                return null;
            }
            known[0] = read(key, MonographFormats.reader(document).read(document), work, extractor);
            return null;
        });
        return known[0] == null && reading != null ? new Unusable(reading) : known[0];
    }

    private static CandidateDocument read(
            WorkFolder.Key key, Monograph monograph, WorkFolder work, RepeatedTexts extractor) throws IOException {
        DocumentIdentity identity = DocumentIdentity.of(monograph);
        WorkFolder.Key text = RepeatedTexts.key(monograph);
        if (text == null) {
            return new Fresh(key, WorkFolder.Key.NONE, identity, extractor.read(monograph));
        }
        WorkFolder.Place same = work.findText(text);
        return same == null
                ? new Fresh(key, text, identity, extractor.read(monograph, text))
                : new Repeated(key, text, identity, monograph, same, work.read(same).preface());
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
