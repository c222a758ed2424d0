package dev.materia.server.sparql;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where queries wait for their turn. Cheap ones have places of their own; one that turns out heavy moves to the heavy
 * ones, which take turns at fewer processors than there are. So however many heavy queries there are, a cheap one finds
 * a place and the machine has time for what is no query.
 */
final class QueryAdmission {

    /** Cheap queries come and go, so that a place is soon free. */
    private static final long CHEAP_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Length of a turn of a heavy query, if others wait. */
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final int size;
    private final Semaphore cheap;
    private final Semaphore heavy;
    private final Semaphore waiting;
    private final ProcessorQueue processors;

    /** Admits at most {@code size} queries of each kind at a time. */
    QueryAdmission(int size) {
        this.size = size;
        this.cheap = new Semaphore(size, true);
        this.waiting = new Semaphore(size);
        this.heavy = new Semaphore(size);
        this.processors = new ProcessorQueue(
                Math.min(size, Math.max(1, Runtime.getRuntime().availableProcessors() - 1)));
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
    final class Admission implements AutoCloseable {

        private boolean isCheap;
        private boolean isHeavy;
        private boolean hasTurn;
        private boolean turnedOutHeavy;
        private long turnBegan;

        private Admission() {}

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
         * @param used nanoseconds of a processor that it has had
         * @param left nanoseconds until its time is up
         * @return false if there is no room among them
         */
        boolean moveToHeavy(long used, long left) {
            turnedOutHeavy = true;
            return enterHeavy(used, left);
        }

        /**
         * Lets others have their turn, if this one's is over and they wait for it.
         *
         * @return false if its time is up meanwhile
         */
        boolean takeTurns(long used, long left) {
            if (used - turnBegan > TURN_NANOS) {
                turnBegan = used;
                if (processors.isWanted()) {
                    processors.giveBack();
                    hasTurn = processors.take(used, left);
                }
            }
            return hasTurn;
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

        private boolean enterHeavy(long used, long left) {
            isHeavy = heavy.tryAcquire();
            if (isCheap) {
                cheap.release();
                isCheap = false;
            }
            turnBegan = used;
            hasTurn = isHeavy && processors.take(used, left);
            return hasTurn;
        }

        @Override
        public void close() {
            if (isCheap) {
                cheap.release();
            }
            if (hasTurn) {
                processors.giveBack();
            }
            if (isHeavy) {
                heavy.release();
            }
        }
    }

    /**
     * A place for a query that is expected to be heavy, or not; to be closed.
     *
     * @param left nanoseconds until its time is up
     * @return a place, or null if there is none
     */
    @Nullable Admission enter(boolean expectedHeavy, long left) {
        Admission place = new Admission();
        if (expectedHeavy ? place.enterHeavy(0, left) : place.enterCheap(left)) {
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
}
