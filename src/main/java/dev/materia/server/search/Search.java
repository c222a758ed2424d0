package dev.materia.server.search;

import dev.materia.server.document.Published;
import org.jspecify.annotations.Nullable;

/**
 * Access to the index of a release, which is made when it is first wanted: most of those who start a server want
 * something else first.
 */
public final class Search {

    private final Published published;
    private volatile @Nullable SearchIndex index;

    /** Search in {@code published}. */
    public Search(Published published) {
        this.published = published;
    }

    /** The release that is searched. */
    public Published published() {
        return published;
    }

    /** The index; whoever asks first waits until it is made, and so does who asks meanwhile. */
    public SearchIndex index() {
        SearchIndex made = index;
        if (made == null) {
            synchronized (this) {
                made = index;
                if (made == null) {
                    made = SearchIndex.of(published);
                    index = made;
                }
            }
        }
        return made;
    }
}
