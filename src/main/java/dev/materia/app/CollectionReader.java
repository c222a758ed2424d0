package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MonographNames;
import dev.materia.monograph.Monograph;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a run, one after the other decides which of them count and what they are called, and keeps
 * what was made of each in a work folder.
 */
public final class CollectionReader {

    private final WorkFolder work;
    private final DocumentWorker worker;
    private final RepeatedTexts extractor;
    private final RunListener listener;
    private final MonographNames names;
    private final SeenTexts seen = new SeenTexts();
    private final LabelVersions versions = new LabelVersions();
    private final KeptDocuments kept;
    private final Map<Node, Integer> labels = new HashMap<>();
    private long unnamed;

    public CollectionReader(
            WorkFolder work, DocumentWorker worker, RepeatedTexts extractor, Iris iris, RunListener listener) {
        this.work = work;
        this.worker = worker;
        this.extractor = extractor;
        this.listener = listener;
        this.names = new MonographNames(iris);
        this.kept = new KeptDocuments(work);
    }

    /** What was made of a document: a record that is there already, or a new one, or a failure. */
    private record Made(
            CandidateDocument.Usable document,
            WorkFolder.@Nullable Place place,
            @Nullable DocumentRecord record,
            DocumentRecord.@Nullable Preface preface,
            @Nullable Node replaced,
            @Nullable DocumentResult failure) {}

    /** Reads the documents of {@code queue} on that many threads. */
    KeptDocuments read(DocumentQueue queue, int jobs) throws IOException {
        try {
            new OrderedExecutor<DocumentQueue.Item, CandidateDocument>(
                            jobs, item -> CandidateDocument.of(item, work, extractor))
                    .<Made, IOException>run(queue, this::decide, this::keep);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return kept;
    }

    /** How many claims were left out because only the words of the texts name what they are about. */
    public long unnamed() {
        return unnamed;
    }

    private @Nullable Supplier<Made> decide(CandidateDocument candidate) {
        if (candidate instanceof CandidateDocument.Unusable unusable) {
            unusable.reading().tell(listener);
            return null;
        }
        if (!(candidate instanceof CandidateDocument.Usable usable)) {
            throw new IllegalStateException("a document is either usable or not");
        }
        DocumentIdentity identity;
        if (candidate instanceof CandidateDocument.Fresh fresh) {
            identity = fresh.identity();
            Monograph monograph = fresh.found().monograph();
            CandidateDocument.tell(
                    identity,
                    monograph.unreadProse().orElse(""),
                    monograph.passages().size(),
                    fresh.found().claims().size(),
                    listener);
        } else if (candidate instanceof CandidateDocument.Repeated again) {
            identity = again.identity();
            CandidateDocument.tell(
                    identity,
                    again.preface().note(),
                    again.preface().passages(),
                    again.preface().found(),
                    listener);
        } else {
            DocumentRecord.Preface preface = ((CandidateDocument.Known) candidate).preface();
            identity = preface.identity();
            CandidateDocument.tell(identity, preface.note(), preface.passages(), preface.found(), listener);
        }
        // labels of several publishers may have one text: that is said of them, and each counts
        if (identity.setId() == null && seen.repeats(identity.text(), identity.origin(), listener)) {
            return null;
        }
        return DocumentFailure.guard(identity.origin(), listener, () -> Optional.ofNullable(name(usable, identity)))
                .flatMap(rest -> rest)
                .orElse(null);
    }

    /** Names a document; null if it is a label of which a newer version was read. */
    private @Nullable Supplier<Made> name(CandidateDocument.Usable candidate, DocumentIdentity identity) {
        Node name = names.next(identity.title(), identity.setId(), identity.address(), identity.sha256());
        LabelVersions.Verdict verdict = versions.take(identity, name);
        if (!verdict.kept()) {
            listener.skipped(identity.origin(), "a label of which a newer version, or the same, is read");
            return null;
        }
        return () -> make(candidate, identity, name, verdict);
    }

    /** Makes the record of a document, if there is none that fits. */
    private Made make(
            CandidateDocument.Usable candidate, DocumentIdentity identity, Node name, LabelVersions.Verdict verdict) {
        Node sameText = verdict.sameText();
        if (candidate instanceof CandidateDocument.Known known) {
            DocumentRecord.Preface preface = known.preface();
            if (preface.name().equals(name.getURI())
                    && preface.sameText().equals(sameText == null ? "" : sameText.getURI())) {
                return new Made(known, known.place(), null, preface, verdict.replaced(), null);
            }
        }
        Made[] made = new Made[1];
        DocumentResult failure = DocumentResult.attempt(identity.origin(), () -> {
            DocumentRecord record = record(candidate, identity, name, sameText);
            made[0] = new Made(candidate, null, record, record.preface(), verdict.replaced(), null);
            return null;
        });
        return failure == null ? made[0] : new Made(candidate, null, null, null, null, failure);
    }

    private DocumentRecord record(
            CandidateDocument.Usable candidate, DocumentIdentity identity, Node name, @Nullable Node sameText)
            throws MateriaException, IOException {
        if (candidate instanceof CandidateDocument.Repeated again) {
            return worker.record(identity, again.monograph(), work.read(again.sameText()), name, sameText);
        }
        Extraction found;
        if (candidate instanceof CandidateDocument.Known known) {
            Monograph monograph = CandidateDocument.monograph(known.item());
            if (RepeatedTexts.isOfText(monograph)) {
                // only what it is called, or what has the same text, is another than before
                return worker.record(identity, monograph, work.read(known.place()), name, sameText);
            }
            return worker.record(identity, extractor.read(monograph), name, sameText);
        }
        if (candidate instanceof CandidateDocument.Fresh fresh) {
            found = fresh.found();
            // the record of the first of several that were read at the same time may be there by now
            WorkFolder.Place same = work.findText(fresh.text());
            if (same != null) {
                return worker.record(identity, found.monograph(), work.read(same), name, sameText);
            }
        } else {
            throw new IllegalStateException("a document is either known, repeated or fresh");
        }
        return worker.record(identity, found, name, sameText);
    }

    private void keep(Made made) throws IOException {
        if (made.failure != null) {
            made.failure.tell(listener);
            return;
        }
        DocumentRecord.Preface preface = made.preface;
        WorkFolder.Place place = made.place;
        if (place == null && made.record != null) {
            place = work.add(made.document.key(), made.document.text(), made.record);
        }
        if (place == null || preface == null) {
            throw new IllegalStateException("a document without a record");
        }
        unnamed += preface.found() - preface.published();
        int number = kept.add(place);
        if (preface.identity().setId() != null) {
            labels.put(NodeFactory.createURI(preface.name()), number);
        }
        Node replaced = made.replaced;
        Integer older = replaced == null ? null : labels.remove(replaced);
        if (replaced != null && older != null) {
            kept.remove(older);
            listener.skipped(
                    replaced.getURI(),
                    "an older version of " + preface.identity().origin());
        }
    }
}
