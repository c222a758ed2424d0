package dev.materia.server.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.materia.server.http.Body;
import dev.materia.server.http.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * Answers that were given before, so long as there is room for them. A release does not change, so an answer's entity
 * tag is a hash of what decides it: the release, the query, its dataset and the format.
 */
final class ResultCache {

    private static final long ROOM = 64L << 20;
    private static final int LARGEST = 1 << 20;
    private static final long ROOM_FOR_REQUESTS = 8L << 20;
    private static final int LONGEST_REQUEST = 16 << 10;

    /** An answer has at least this weight, however short: its key takes room too. */
    private static final int LEAST = 512;

    /** Words that make an answer a different one each time, and the escapes that could hide them. */
    private static final Pattern UNSTEADY =
            Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE|SERVICE)\\b|\\\\[uU]", Pattern.CASE_INSENSITIVE);

    private final String release;
    private final Cache<String, Body> bodies = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((String tag, Body body) -> LEAST + body.weight())
            .executor(Runnable::run)
            .build();

    private final Cache<String, Known> requests = Caffeine.newBuilder()
            .maximumWeight(ROOM_FOR_REQUESTS)
            .weigher((String request, Known known) -> LEAST + request.length())
            .executor(Runnable::run)
            .build();

    /**
     * What a request comes to, so that the same one need not be parsed again.
     *
     * @param tag the entity tag of its answer
     * @param format the format of its answer
     * @param preset what its header says of prefixes that the query does not declare
     */
    record Known(String tag, NegotiatedFormat format, String preset) {}

    /** No answers yet, of the release of that version. */
    ResultCache(String release) {
        this.release = release;
    }

    /** All of a request that decides its answer, in a text. */
    String key(SparqlRequest request, List<String> accept) {
        return key(request, String.join("\n", request.formats()), String.join(",", accept));
    }

    private String key(SparqlRequest request, String... more) {
        DatasetDescription dataset = request.dataset();
        StringBuilder key = new StringBuilder();
        Stream.concat(
                        Stream.of(
                                release,
                                request.query(),
                                String.join("\n", dataset.getDefaultGraphURIs()),
                                String.join("\n", dataset.getNamedGraphURIs())),
                        Stream.of(more))
                // with their lengths, so that no two lists of parts are written alike
                .forEach(part -> key.append(part.length()).append(':').append(part));
        return key.toString();
    }

    /** What the request of that key came to before. */
    Optional<Known> known(String key) {
        return Optional.ofNullable(requests.getIfPresent(key));
    }

    /** Notes what {@code request}, of that key, comes to: an answer in {@code format}. */
    Known learn(String key, SparqlRequest request, NegotiatedFormat format, String preset) {
        String parts = key(request, format.getClass().getSimpleName(), format.toString());
        Known known = new Known(Digests.etag(parts.getBytes(StandardCharsets.UTF_8)), format, preset);
        if (key.length() <= LONGEST_REQUEST) {
            requests.put(key, known);
        }
        return known;
    }

    /** The answer with that entity tag, if it is kept. */
    Optional<Body> find(String tag) {
        return Optional.ofNullable(bodies.getIfPresent(tag));
    }

    /** Keeps an answer, if it is small. */
    void keep(String tag, Body body) {
        if (body.weight() <= LARGEST) {
            bodies.put(tag, body);
        }
    }

    /**
     * Whether a query has the same answer each time: it asks for no time, no chance and no other endpoint. One that
     * only seems to is not kept, which does no harm.
     */
    static boolean isSteady(String query) {
        return !UNSTEADY.matcher(query).find();
    }
}
