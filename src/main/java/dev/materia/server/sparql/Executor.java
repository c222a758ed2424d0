package dev.materia.server.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.materia.release.running.QueryMemory;
import dev.materia.release.running.RunningQuery;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** Runs queries, in {@link QueryAdmission}, each within its limits, and gives whole results or a problem. */
public final class Executor {

    /** A query that is expected to look at more rows is a heavy one. */
    private static final double MANY_ROWS = 200_000;

    /** One that has used so much of a processor turned out to be a heavy one, whatever was expected. */
    private static final long MUCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int REMEMBERED = 10_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final QueryLimits limits;
    private final QueryCounts counts = new QueryCounts();
    private final QueryMemory memory;
    private final QueryAdmission admissions;

    /** Those that turned out heavy, so that they need no cheap place the next time. */
    private final Cache<Integer, Boolean> heavy = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    /** Runs queries within {@code limits}. */
    public Executor(QueryLimits limits) {
        this.limits = limits;
        this.memory = QueryMemory.of(limits.rowBytes());
        this.admissions = new QueryAdmission(limits.queriesAtOnce());
    }

    /** Most threads that queries within {@code limits} hold at a time, running and waiting. */
    public static int threads(QueryLimits limits) {
        return QueryAdmission.threads(limits.queriesAtOnce());
    }

    /** What bounds a query. */
    QueryLimits limits() {
        return limits;
    }

    /** How many there were, and how they ended. */
    public QueryCounts counts() {
        return counts;
    }

    /** How many are running now, or waiting for their turn. */
    public int running() {
        return admissions.inUse();
    }

    /** The memory that their rows share. */
    public QueryMemory memory() {
        return memory;
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
     * @param rows how many rows it is expected to look at
     * @param gone whether the client has gone away, and nobody waits for the result
     * @throws ProblemException 503 when too many queries run, time is up or memory is short; 422 when the result is too
     *     large
     */
    Spool run(Query query, DatasetGraph dataset, double rows, BooleanSupplier gone, Step step) throws IOException {
        long start = System.nanoTime();
        int key = query.hashCode();
        boolean expected = rows > MANY_ROWS || heavy.getIfPresent(key) != null;
        try (QueryAdmission.Admission place =
                admissions.enter(expected, limits.queryTime().toNanos())) {
            if (place == null) {
                counts.refused();
                throw QueryProblems.busy();
            }
            Spool out = new Spool(limits.answerBytes());
            boolean whole = false;
            try {
                run(query, dataset, start + limits.queryTime().toNanos(), place, gone, step, out);
                whole = true;
                counts.answered(System.nanoTime() - start);
                return out;
            } finally {
                if (place.turnedOutHeavy()) {
                    heavy.put(key, true);
                }
                if (!whole) {
                    counts.failed();
                    out.close();
                }
            }
        }
    }

    private void run(
            Query query,
            DatasetGraph dataset,
            long deadline,
            QueryAdmission.Admission place,
            BooleanSupplier gone,
            Step step,
            Spool out)
            throws IOException {
        KeepAdmission keep = new KeepAdmission(place);
        RunningQuery running = new RunningQuery(deadline, memory, keep);
        keep.running = running;
        QueryWatchdog.Watch watch = QueryWatchdog.over(running, gone);
        running.begin();
        try {
            write(query, dataset, running, step, out);
            if (running.left() <= 0) {
                // An operator may take the signal to stop for the end of its input: such a result is not to be trusted.
                running.end(RunningQuery.End.TIME);
            }
        } catch (ProblemException e) {
            throw e; // it says more than that the time is up
        } catch (QueryCancelledException e) {
            running.end(RunningQuery.End.TIME);
        } catch (RuntimeException e) {
            if (running.ended() == null) {
                throw e;
            }
        } finally {
            running.finish();
            watch.close();
        }
        RunningQuery.End end = running.ended();
        if (end != null) {
            throw QueryProblems.of(end, limits.queryTime());
        }
    }

    /** Has a query move to the heavy ones as soon as it turns out to be one, by the time that it has really used. */
    private static final class KeepAdmission implements Runnable {

        private final QueryAdmission.Admission place;
        private final long before = THREADS.getCurrentThreadCpuTime();
        private @Nullable RunningQuery running;

        KeepAdmission(QueryAdmission.Admission place) {
            this.place = place;
        }

        @Override
        public void run() {
            RunningQuery query = running;
            if (query == null) {
                return;
            }
            long used = THREADS.getCurrentThreadCpuTime() - before;
            boolean keeps = place.isHeavy()
                    ? place.takeTurns(used, query.left())
                    : used <= MUCH_NANOS || place.moveToHeavy(used, query.left());
            if (!keeps) {
                query.end(query.left() > 0 ? RunningQuery.End.BUSY : RunningQuery.End.TIME);
            }
        }
    }

    private void write(Query query, DatasetGraph dataset, RunningQuery running, Step step, Spool out)
            throws IOException {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            running.signalBy(Context.getOrSetCancelSignal(execution.getContext()));
            step.run(execution, out);
        } catch (Spool.Full e) {
            throw QueryProblems.tooLarge(limits.answerBytes() + " bytes");
        } catch (StackOverflowError e) {
            throw QueryPolicy.tooDeep();
        } catch (OutOfMemoryError e) {
            throw QueryProblems.memory();
        }
    }
}
