package dev.materia.app;

import dev.materia.monograph.format.MonographPages;
import dev.materia.source.MateriaException;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceMembers;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a run, one after the other: sources, the members of archives that are read from their start, and the
 * labels of pages of results. No more is held than the document that is asked for.
 */
public final class DocumentQueue implements Iterator<DocumentQueue.Item>, AutoCloseable {

    /**
     * A document that is still to be read.
     *
     * @param name how the user knows it
     * @param source to be read; null where the document has been
     * @param document that has been read, as a part of a larger one
     */
    public record Item(
            String name, @Nullable Source source, @Nullable SourceDocument document) {

        /** The document. */
        public SourceDocument read() throws MateriaException {
            if (document != null) {
                return document;
            }
            if (source == null) {
                throw new IllegalStateException("neither read nor to be read");
            }
            return source.read();
        }
    }

    private final Iterator<Source> sources;
    private final RunListener listener;
    private final int total;
    private int started;
    private @Nullable SourceMembers members;
    private @Nullable MonographPages page;
    private @Nullable Item next;

    /** The documents of {@code sources}; {@code listener} hears of each source that has been begun. */
    DocumentQueue(List<Source> sources, RunListener listener) {
        this.sources = sources.iterator();
        this.total = sources.size();
        this.listener = listener;
        listener.progress(0, total);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (page != null && page.hasNext()) {
                SourceDocument label = page.next();
                next = new Item(label.name(), null, label);
            } else if (members != null && members.hasNext()) {
                Source source = members.next();
                next = DocumentFailure.guard(source.name(), listener, () -> Optional.ofNullable(begin(source)))
                        .flatMap(item -> item)
                        .orElse(null);
            } else if (sources.hasNext()) {
                close();
                listener.progress(started++, total);
                members = SourceMembers.of(sources.next(), listener::problem);
            } else {
                close();
                listener.progress(total, total);
                return false;
            }
        }
        return true;
    }

    /** The item that a source is as a whole; null if it is a page of several, which is then open. */
    private @Nullable Item begin(Source source) {
        closePage();
        try {
            page = MonographPages.open(source, listener::problem);
            return page == null ? new Item(source.name(), source, null) : null;
        } catch (MateriaException e) {
            listener.problem(e.problem());
        } catch (IOException e) {
            listener.problem(Source.unreadable(source.name(), e));
        }
        return null;
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Item item = next;
        next = null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        return item;
    }

    private void closePage() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    @Override
    public void close() {
        closePage();
        if (members != null) {
            members.close();
            members = null;
        }
    }
}
