package dev.materia.server.sparql;

import java.time.Duration;

/**
 * How much one request, and all of them together, may ask for. Past a limit the answer is an error that names the
 * limit; it is never a shortened result.
 *
 * @param queryTime time for one query, from its start to the end of its result
 * @param queryRows most rows, or triples, of one result
 * @param answerBytes most bytes of one serialised result
 * @param queriesAtOnce most queries that run at the same time
 * @param requestBytes most bytes of a request's body
 * @param rowBytes most bytes of the heap that the rows of all running queries take together
 */
public record QueryLimits(
        Duration queryTime, long queryRows, long answerBytes, int queriesAtOnce, int requestBytes, long rowBytes) {

    /** Limits for a public server on a small machine. */
    public static final QueryLimits DEFAULT = new QueryLimits(
            Duration.ofSeconds(30),
            100_000,
            128L << 20,
            Math.max(16, 4 * Runtime.getRuntime().availableProcessors()),
            1 << 20,
            (long) (0.4 * Runtime.getRuntime().maxMemory()));

    /** Refuses what no server can work with. */
    public QueryLimits {
        if (queryTime.isNegative() || queryTime.isZero()) {
            throw new IllegalArgumentException("queryTime must be positive, and is " + queryTime);
        }
        if (queryRows < 1 || answerBytes < 1 || queriesAtOnce < 1 || requestBytes < 1 || rowBytes < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }

    /** The same with another time for a query. */
    public QueryLimits withQueryTime(Duration time) {
        return new QueryLimits(time, queryRows, answerBytes, queriesAtOnce, requestBytes, rowBytes);
    }

    /** The same with another number of rows. */
    public QueryLimits withQueryRows(long rows) {
        return new QueryLimits(queryTime, rows, answerBytes, queriesAtOnce, requestBytes, rowBytes);
    }

    /** The same with another number of queries at the same time. */
    public QueryLimits withQueriesAtOnce(int queries) {
        return new QueryLimits(queryTime, queryRows, answerBytes, queries, requestBytes, rowBytes);
    }

    /** The same with another memory for rows. */
    public QueryLimits withRowBytes(long bytes) {
        return new QueryLimits(queryTime, queryRows, answerBytes, queriesAtOnce, requestBytes, bytes);
    }
}
