package dev.materia.server.search;

import dev.materia.server.document.Published;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Access to the index of a release, which is made when it is first wanted: most of those who start a server want
 * something else first.
 */
public final class Search {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        // on a Java newer than itself, Lucene warns that it could be faster
        LUCENE.setLevel(Level.SEVERE);
    }

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
