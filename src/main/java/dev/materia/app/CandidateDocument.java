package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.util.function.Function;

/** A document that was read, before it is decided whether it counts among the others. */
sealed interface CandidateDocument {

    /** A document that cannot be used. */
    record Unusable(DocumentResult reading) implements CandidateDocument {}

    /** A document that was worked on in this run. */
    record Fresh(WorkFolder.Key key, DocumentIdentity identity, Extraction found) implements CandidateDocument {}

    /** A document that an earlier run has worked on. */
    record Known(WorkFolder.Key key, DocumentQueue.Item item, WorkFolder.Place place, DocumentRecord.Preface preface)
            implements CandidateDocument {}

    /** Reads {@code item} and finds its claims with {@code extractor}, unless {@code work} has them. */
    static CandidateDocument of(DocumentQueue.Item item, WorkFolder work, Function<Monograph, Extraction> extractor) {
        CandidateDocument[] known = new CandidateDocument[1];
        DocumentResult reading = DocumentResult.attempt(item.name(), () -> {
            SourceDocument document = item.read();
            WorkFolder.Key key = WorkFolder.Key.of(document.name(), document.sha256());
            WorkFolder.Place place = work.find(key);
            if (place != null) {
                known[0] = new Known(key, item, place, work.read(place).preface());
                return null;
            }
            Extraction found = extractor.apply(MonographFormats.reader(document).read(document));
            known[0] = new Fresh(key, DocumentIdentity.of(found.monograph()), found);
            return null;
        });
        return known[0] == null && reading != null ? new Unusable(reading) : known[0];
    }

    /** Reads a document again. */
    static Monograph monograph(DocumentQueue.Item item) throws MateriaException {
        SourceDocument document = item.read();
        return MonographFormats.reader(document).read(document);
    }

    /** What the record of a document that can be used goes by. */
    static WorkFolder.Key key(CandidateDocument candidate) {
        if (candidate instanceof Fresh fresh) {
            return fresh.key();
        }
        if (candidate instanceof Known known) {
            return known.key();
        }
        throw new IllegalArgumentException("a document that cannot be used has no record");
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
