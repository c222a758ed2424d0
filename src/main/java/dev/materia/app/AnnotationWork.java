package dev.materia.app;

import dev.materia.pubtator.PubTatorDocument;
import dev.materia.pubtator.PubTatorReader;
import dev.materia.source.MateriaException;
import dev.materia.source.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that one thread does at a time: a source with a monograph, or some documents of a PubTator file.
 *
 * @param name of the source
 * @param source to be read, or null if it has been
 * @param documents that were read
 */
record AnnotationWork(String name, DocumentQueue.@Nullable Item source, List<PubTatorDocument> documents) {

    private static final int DOCUMENTS = 32;

    /** Enough to see how a PubTator file starts, whatever its id. */
    private static final int HEAD = 512;

    /** The pieces of all sources, in order; a PubTator file is read as its pieces are asked for. */
    static final class Queue implements Iterator<AnnotationWork>, AutoCloseable {

        private final DocumentQueue sources;
        private final RunListener listener;
        private @Nullable InputStream open;
        private @Nullable PubTatorReader reader;
        private String name = "";
        private @Nullable AnnotationWork next;

        Queue(List<Source> sources, RunListener listener) {
            this.sources = new DocumentQueue(sources, listener);
            this.listener = listener;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                if (reader != null) {
                    next = some(reader);
                } else if (sources.hasNext()) {
                    closeReader();
                    DocumentQueue.Item item = sources.next();
                    next = DocumentFailure.guard(item.name(), listener, () -> Optional.ofNullable(start(item)))
                            .flatMap(work -> work)
                            .orElse(null);
                } else {
                    close();
                    return false;
                }
            }
            return true;
        }

        @Override
        public AnnotationWork next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            AnnotationWork work = Objects.requireNonNull(next);
            next = null;
            return work;
        }

        /** The next documents of a file; null if there are none, and the file is done with. */
        private @Nullable AnnotationWork some(PubTatorReader from) {
            List<PubTatorDocument> documents = new ArrayList<>(DOCUMENTS);
            boolean read = DocumentFailure.guard(name, listener, () -> {
                        while (documents.size() < DOCUMENTS && from.hasNext()) {
                            documents.add(from.next());
                        }
                        return documents;
                    })
                    .isPresent();
            if (!read || documents.isEmpty()) {
                closeReader(); // after an error, where the next document begins is not known
            }
            return documents.isEmpty() ? null : new AnnotationWork(name, null, documents);
        }

        /** The work that a source is as a whole; null if it is PubTator, or cannot be opened. */
        private @Nullable AnnotationWork start(DocumentQueue.Item item) {
            Source source = item.source();
            if (source == null) {
                return new AnnotationWork(item.name(), item, List.of());
            }
            try {
                InputStream in = new BufferedInputStream(source.open(), HEAD);
                open = in;
                in.mark(HEAD);
                byte[] head = in.readNBytes(HEAD);
                in.reset();
                if (!PubTatorReader.recognises(head)) {
                    return new AnnotationWork(source.name(), item, List.of());
                }
                name = source.name();
                reader = new PubTatorReader(name, in, listener::problem);
            } catch (MateriaException e) {
                listener.problem(e.problem());
            } catch (IOException e) {
                listener.problem(Source.unreadable(source.name(), e));
            }
            return null;
        }

        @Override
        public void close() {
            closeReader();
            sources.close();
        }

        private void closeReader() {
            reader = null;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    // what was read is read
                }
                open = null;
            }
        }
    }
}
