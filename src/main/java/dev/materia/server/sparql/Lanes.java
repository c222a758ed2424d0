package dev.materia.server.sparql;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where queries wait for their turn. Cheap ones have places of their own; one that turns out heavy moves to the heavy
 * ones, of which only as many run at a time as there are processors, and the others wait. So however many heavy queries
 * there are, a cheap one finds a place and the machine has time for what is no query.
 */
final class Lanes {

    /** A heavy query waits so long for its turn. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Cheap queries come and go, so that a place is soon free. */
    private static final long CHEAP_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final int size;
    private final Semaphore cheap;
    private final Semaphore heavy;
    private final Semaphore waiting;
    private final Semaphore turns;

    /** Lanes for so many queries each. */
    Lanes(int size) {
        this.size = size;
        this.cheap = new Semaphore(size, true);
        this.waiting = new Semaphore(size);
        this.heavy = new Semaphore(size);
        this.turns = new Semaphore(Math.min(size, Math.max(2, Runtime.getRuntime().availableProcessors())), true);
    }

    /** Most threads that {@code size} queries in each lane can hold, with those that wait. */
    static int threads(int size) {
        return 3 * size;
    }

    /** How many queries are in the lanes. */
    int inUse() {
        return 2 * size - cheap.availablePermits() - heavy.availablePermits();
    }

    /** The place of one query in the lanes; it is used by the thread that runs the query alone. */
    final class Place implements AutoCloseable {

        private boolean isCheap;
        private boolean isHeavy;
        private boolean hasTurn;
        private boolean turnedOutHeavy;

        private Place() {}

        /** Whether it is among the heavy ones. */
        boolean isHeavy() {
            return isHeavy;
        }

        /** Whether it was to move to them. */
        boolean turnedOutHeavy() {
            return turnedOutHeavy;
        }

        /**
         * Moves to the heavy queries, since this one has turned out to be one.
         *
         * @param left nanoseconds until its time is up
         * @return false if there is no room among them
         */
        boolean moveToHeavy(long left) {
            turnedOutHeavy = true;
            return isHeavy || enterHeavy(left);
        }

        private boolean enterCheap(long left) {
            isCheap = cheap.tryAcquire();
            if (!isCheap && waiting.tryAcquire()) {
                try {
                    isCheap = take(cheap, Math.min(CHEAP_PATIENCE_NANOS, left));
                } finally {
                    waiting.release();
                }
            }
            return isCheap;
        }

        private boolean enterHeavy(long left) {
            isHeavy = heavy.tryAcquire();
            if (isCheap) {
                cheap.release();
                isCheap = false;
            }
            hasTurn = isHeavy && take(turns, Math.min(PATIENCE_NANOS, left));
            return hasTurn;
        }

        @Override
        public void close() {
            release(isCheap, cheap);
            release(hasTurn, turns);
            release(isHeavy, heavy);
        }
    }

    /**
     * A place for a query that is expected to be heavy, or not; to be closed.
     *
     * @param left nanoseconds until its time is up
     * @return a place, or null if there is none
     */
    @Nullable Place enter(boolean expectedHeavy, long left) {
        Place place = new Place();
        if (expectedHeavy ? place.enterHeavy(left) : place.enterCheap(left)) {
            return place;
        }
        place.close();
        return null;
    }

    private static boolean take(Semaphore semaphore, long nanos) {
        try {
            return semaphore.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void release(boolean held, Semaphore semaphore) {
        if (held) {
            semaphore.release();
        }
    }
}
