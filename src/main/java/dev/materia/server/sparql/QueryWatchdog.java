package dev.materia.server.sparql;

import dev.materia.release.running.RunningQuery;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks at the running queries from a thread of its own: whether their time is up, and whether anybody still waits. */
final class QueryWatchdog {

    private static final int LOOK_MILLIS = 250;

    /** A query that ends sooner is not looked at. */
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private static final Set<Watch> WATCHED = ConcurrentHashMap.newKeySet();

    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "materia-queries");
        thread.setDaemon(true);
        return thread;
    });

    static {
        startLooking();
    }

    private QueryWatchdog() {}

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on as long as the program
    private static void startLooking() {
        THREAD.scheduleWithFixedDelay(QueryWatchdog::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void look() {
        WATCHED.forEach(Watch::look);
    }

    /** Looks after a query until the result is closed. */
    static Watch over(RunningQuery query, BooleanSupplier gone) {
        Watch watch = new Watch(query, gone);
        WATCHED.add(watch);
        return watch;
    }

    /** A query that is looked after. */
    static final class Watch implements AutoCloseable {

        private final RunningQuery query;
        private final BooleanSupplier gone;
        private final long start = System.nanoTime();
        private boolean over;

        private Watch(RunningQuery query, BooleanSupplier gone) {
            this.query = query;
            this.gone = gone;
        }

        private synchronized void look() {
            if (over || System.nanoTime() - start < QUICK_NANOS) {
                return;
            }
            if (query.left() <= 0) {
                query.end(RunningQuery.End.TIME);
            } else if (gone.getAsBoolean()) {
                query.end(RunningQuery.End.CLIENT);
            }
        }

        /** From now on, the client's connection is left to those who write to it. */
        @Override
        public void close() {
            synchronized (this) {
                over = true;
            }
            WATCHED.remove(this);
        }
    }
}
