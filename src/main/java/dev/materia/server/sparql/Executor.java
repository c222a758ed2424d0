package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs queries, so many at a time, each within its limits, and gives whole results or a problem. */
public final class Executor {

    private static final int RETRY_SECONDS = 2;

    private final QueryLimits limits;
    private final QueryCounts counts = new QueryCounts();
    private final Semaphore places;

    /** Runs queries within {@code limits}. */
    public Executor(QueryLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.queriesAtOnce());
    }

    /** What bounds a query. */
    QueryLimits limits() {
        return limits;
    }

    /** How many there were, and how they ended. */
    public QueryCounts counts() {
        return counts;
    }

    /** How many are running now. */
    public int running() {
        return limits.queriesAtOnce() - places.availablePermits();
    }

    /** What to do with a prepared query. */
    @FunctionalInterface
    interface Step {
        /** Writes the result of {@code execution} to {@code out}. */
        void run(QueryExec execution, Spool out) throws IOException;
    }

    /**
     * The result of {@code query} over {@code dataset}, written by {@code step}; to be closed by the caller.
     *
     * @throws ProblemException 503 when too many queries run or time is up, 422 when the result is too large
     */
    Spool run(Query query, DatasetGraph dataset, Step step) throws IOException {
        if (!places.tryAcquire()) {
            counts.refused();
            throw busy();
        }
        Spool out = new Spool(limits.answerBytes());
        long start = System.nanoTime();
        boolean whole = false;
        try {
            write(query, dataset, step, out);
            whole = true;
            counts.answered(System.nanoTime() - start);
            return out;
        } finally {
            places.release();
            if (!whole) {
                counts.failed();
                out.close();
            }
        }
    }

    private void write(Query query, DatasetGraph dataset, Step step, Spool out) throws IOException {
        long start = System.nanoTime();
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(query)
                .timeout(limits.queryTime().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            step.run(execution, out);
        } catch (QueryCancelledException e) {
            throw timeout();
        } catch (Spool.Full e) {
            throw tooLarge(limits.answerBytes() + " bytes");
        } catch (StackOverflowError e) {
            throw QueryPolicy.tooDeep();
        } catch (OutOfMemoryError e) {
            throw new ProblemException(HttpProblem.of(
                    503,
                    "query-memory",
                    "The query needs more memory than there is",
                    "Ask for less at a time, or run it on a dump from /dump/."));
        }
        if (System.nanoTime() - start >= limits.queryTime().toNanos()) {
            // An operator may take the signal to stop for the end of its input: such a result is not to be trusted.
            throw timeout();
        }
    }

    /** 422: the result passes the limit that {@code limit} names. */
    static ProblemException tooLarge(String limit) {
        return new ProblemException(HttpProblem.of(
                422,
                "result-size",
                "The result has more than " + limit + ", the most that is sent; nothing was sent",
                "Ask in parts, with ORDER BY, LIMIT and OFFSET, or take a dump from /dump/."));
    }

    private ProblemException timeout() {
        return new ProblemException(HttpProblem.of(
                503,
                "query-timeout",
                "The query was stopped: it ran longer than "
                        + limits.queryTime().toMillis() / 1000.0
                        + " seconds; nothing was sent",
                "Make it more selective, or run it on a dump from /dump/."));
    }

    private static ProblemException busy() {
        return new ProblemException(HttpProblem.of(
                        503, "busy", "As many queries are running as may at the same time", "Try again in a moment.")
                .with("Retry-After", Integer.toString(RETRY_SECONDS)));
    }
}
