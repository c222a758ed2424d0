package dev.materia.server.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Documents that were made before, so long as there is room for them. A release does not change, so they stay right.
 */
final class DocumentCache {

    private static final long ROOM = 64L << 20;

    /** A document has at least this weight, however short: its key and its links take room too. */
    private static final int LEAST = 2048;

    private final Cache<Key, Document> documents = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Document document) -> LEAST + document.body().weight())
            .executor(Runnable::run)
            .build();

    /**
     * Which document.
     *
     * @param release version of the release
     * @param path its address, format and all
     */
    record Key(String release, String path) {}

    /** The document, if it was made before. */
    Optional<Document> find(Key key) {
        return Optional.ofNullable(documents.getIfPresent(key));
    }

    /** The document, made now if it was not before. */
    Document get(Key key, Supplier<Document> maker) {
        return documents.get(key, wanted -> maker.get());
    }
}
