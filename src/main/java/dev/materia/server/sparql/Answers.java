package dev.materia.server.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.materia.server.http.Body;
import dev.materia.server.http.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * Answers that were given before, so long as there is room for them. A release does not change, so an answer's entity
 * tag is a hash of what decides it: the release, the query, its dataset and the format.
 */
final class Answers {

    private static final long ROOM = 64L << 20;
    private static final int LARGEST = 1 << 20;

    /** An answer is at least so heavy, however short: its key takes room too. */
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

    /** No answers yet, of the release of that version. */
    Answers(String release) {
        this.release = release;
    }

    /** The entity tag of the answer to {@code request} in a format. */
    String tag(SparqlRequest request, AnswerFormat format) {
        DatasetDescription dataset = request.dataset();
        List<String> parts = List.of(
                release,
                request.query(),
                String.join("\n", dataset.getDefaultGraphURIs()),
                String.join("\n", dataset.getNamedGraphURIs()),
                format.getClass().getSimpleName(),
                format.toString());
        StringBuilder key = new StringBuilder();
        // with their lengths, so that no two lists of parts are written alike
        parts.forEach(part -> key.append(part.length()).append(':').append(part));
        return Digests.etag(key.toString().getBytes(StandardCharsets.UTF_8));
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
