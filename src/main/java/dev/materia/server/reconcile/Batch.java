package dev.materia.server.reconcile;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a batch (section 4.2 of the specification), each by its key; none for one that asks for nothing, such
 * as a blank cell, or cannot be answered. The specification has no error for a single query: such a one has no result,
 * so that it does not cost the others theirs.
 *
 * @param queries the queries, in their order
 */
record Batch(Map<String, Optional<ReconciliationQuery>> queries) {

    private static final int MOST_QUERIES = 200;

    /**
     * Reads a batch.
     *
     * @throws ProblemException 400 if there are too many queries, or none of them can be answered
     */
    static Batch read(Map<String, @Nullable Object> json) {
        if (json.keySet().size() > MOST_QUERIES) {
            throw new ProblemException(HttpProblem.of(
                    400,
                    "reconciliation-batch",
                    "There are more than " + MOST_QUERIES + " queries",
                    "Send them in several batches."));
        }
        Map<String, Optional<ReconciliationQuery>> queries = new LinkedHashMap<>();
        List<ProblemException> wrong = new ArrayList<>();
        for (String key : json.keySet()) {
            try {
                queries.put(
                        key,
                        Optional.of(ReconciliationQuery.read(key, json.get(key)))
                                .filter(wanted -> !wanted.isBlank()));
            } catch (ProblemException e) {
                wrong.add(e);
                queries.put(key, Optional.empty());
            }
        }
        if (!wrong.isEmpty() && wrong.size() == queries.size()) {
            throw wrong.get(0);
        }
        return new Batch(queries);
    }
}
