package dev.materia.server.search;

import dev.materia.server.document.Published;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Access to the index of a release, which is made when it is first wanted, or in the background a moment after a server
 * has started: most of those who start one want something else first.
 */
public final class Search {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Search.class);

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        // on a Java newer than itself, Lucene warns that it could be faster
        LUCENE.setLevel(Level.SEVERE);
    }

    /** So long nothing is tried after it has failed, since trying is work. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Published published;
    private volatile @Nullable SearchIndex index;
    private long again = System.nanoTime();

    /** Search in {@code published}. */
    public Search(Published published) {
        this.published = published;
    }

    /** The release that is searched. */
    public Published published() {
        return published;
    }

    /** Makes the index after {@code delay} in a thread of its own, unless nobody holds this any more by then. */
    public void prepare(Duration delay) {
        WeakReference<Search> search = new WeakReference<>(this);
        Thread thread = new Thread(() -> prepare(search, delay), "materia-search");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare(WeakReference<Search> held, Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
            Search search = held.get();
            if (search != null) {
                search.index();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | InternalError e) {
            // it is tried again for the first search, whose answer says what is wrong
            LOG.debug("no index for searches yet: {}", e.toString());
        }
    }

    /** Whether the index is there, so that nobody waits for it. */
    public boolean isReady() {
        return index != null;
    }

    /**
     * The index; whoever asks first waits until it is made, and so does who asks meanwhile.
     *
     * @throws ProblemException 503 if there is no room for it
     */
    public SearchIndex index() {
        SearchIndex made = index;
        if (made == null) {
            synchronized (this) {
                made = index;
                if (made == null) {
                    made = make();
                    index = made;
                }
            }
        }
        return made;
    }

    private SearchIndex make() {
        if (System.nanoTime() - again < 0) {
            throw noRoom();
        }
        try {
            return SearchIndex.of(published);
        } catch (IOException e) {
            LOG.warn(
                    "{}: the index for searches cannot be written: {}",
                    System.getProperty("java.io.tmpdir"),
                    e.getMessage());
            again = System.nanoTime() + RETRY.toNanos();
            throw noRoom();
        }
    }

    private static ProblemException noRoom() {
        return new ProblemException(HttpProblem.of(
                        503,
                        "search-room",
                        "The server has no room for its search index at the moment",
                        "Try again later; documents and queries without text search are answered.")
                .with("Retry-After", Long.toString(RETRY.toSeconds())));
    }
}
