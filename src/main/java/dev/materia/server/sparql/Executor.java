package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs queries, in {@link Lanes}, each within its limits, and gives whole results or a problem. */
public final class Executor {

    private static final int RETRY_SECONDS = 2;

    /** Looks after queries that run so long. */
    private static final int LOOK_MILLIS = 500;

    private static final ScheduledExecutorService LOOKOUT = lookout();

    private final QueryLimits limits;
    private final QueryCounts counts = new QueryCounts();
    private final Lanes lanes;

    /** Runs queries within {@code limits}. */
    public Executor(QueryLimits limits) {
        this.limits = limits;
        this.lanes = new Lanes(limits.queriesAtOnce());
    }

    private static ScheduledExecutorService lookout() {
        ScheduledThreadPoolExecutor lookout = new ScheduledThreadPoolExecutor(1, look -> {
            Thread thread = new Thread(look, "materia-queries");
            thread.setDaemon(true);
            return thread;
        });
        lookout.setRemoveOnCancelPolicy(true);
        return lookout;
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
        return lanes.inUse();
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
     * @param gone whether the client has gone away, and nobody waits for the result
     * @throws ProblemException 503 when too many queries run, time is up or memory is short; 422 when the result is too
     *     large
     */
    Spool run(Query query, DatasetGraph dataset, BooleanSupplier gone, Step step) throws IOException {
        long start = System.nanoTime();
        long deadline = start + limits.queryTime().toNanos();
        try (Lanes.Place place =
                lanes.enter(Cost.isHeavy(query), limits.queryTime().toNanos())) {
            if (place == null) {
                counts.refused();
                throw busy();
            }
            Spool out = new Spool(limits.answerBytes());
            boolean whole = false;
            try {
                run(query, dataset, new Watched(place, deadline, gone), step, out);
                whole = true;
                counts.answered(System.nanoTime() - start);
                return out;
            } finally {
                if (!whole) {
                    counts.failed();
                    out.close();
                }
            }
        }
    }

    /** A query with what is looked at while it runs. */
    private static final class Watched implements Runnable {

        private final Lanes.Place place;
        private final Running running;
        private final BooleanSupplier gone;
        private boolean done;

        Watched(Lanes.Place place, long deadline, BooleanSupplier gone) {
            this.place = place;
            this.gone = gone;
            this.running = new Running(deadline, this::keepPlace);
        }

        private void keepPlace() {
            if (!place.keep(running.left())) {
                running.end(running.left() > 0 ? Running.End.BUSY : Running.End.TIME);
            }
        }

        /** From time to time, on another thread than the query's. */
        @Override
        public synchronized void run() {
            if (!done && gone.getAsBoolean()) {
                running.end(Running.End.CLIENT);
            }
        }

        /** The client's connection is looked at no more: it is written to. */
        synchronized void done() {
            done = true;
        }
    }

    private void run(Query query, DatasetGraph dataset, Watched watched, Step step, Spool out) throws IOException {
        ScheduledFuture<?> looks =
                LOOKOUT.scheduleWithFixedDelay(watched, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        Memory.Share share = Memory.share(watched.running);
        watched.running.begin();
        try {
            write(query, new HeededData(dataset), step, out);
            if (watched.running.left() <= 0) {
                // An operator may take the signal to stop for the end of its input: such a result is not to be trusted.
                watched.running.end(Running.End.TIME);
            }
        } catch (QueryCancelledException e) {
            watched.running.end(Running.End.TIME);
        } catch (RuntimeException e) {
            if (watched.running.ended() == null) {
                throw e;
            }
        } finally {
            Running.finish();
            share.close();
            looks.cancel(false);
            watched.done();
        }
        Running.End end = watched.running.ended();
        if (end != null) {
            throw switch (end) {
                case TIME -> timeout();
                case MEMORY -> noMemory();
                case BUSY -> busy();
                case CLIENT -> gone();
            };
        }
    }

    private void write(Query query, DatasetGraph dataset, Step step, Spool out) throws IOException {
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(query)
                .timeout(limits.queryTime().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            step.run(execution, out);
        } catch (Spool.Full e) {
            throw tooLarge(limits.answerBytes() + " bytes");
        } catch (StackOverflowError e) {
            throw QueryPolicy.tooDeep();
        } catch (OutOfMemoryError e) {
            throw noMemory();
        }
    }

    private static ProblemException noMemory() {
        return new ProblemException(HttpProblem.of(
                503,
                "query-memory",
                "The query needs more memory than there is",
                "Ask for less at a time, or run it on a dump from /dump/."));
    }

    /** 499, which no client sees: it has closed the connection. */
    private static ProblemException gone() {
        return new ProblemException(HttpProblem.of(
                499, "client-gone", "The client closed the connection before the answer was made", "Wait for it."));
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
