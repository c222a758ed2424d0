package dev.materia.release.running;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * A query that is running, which every part of its evaluation asks often whether it may go on: the rows of each
 * operator, each look into the data, each step of a pattern that is matched. So a query ends soon after its time is up,
 * whatever it is doing, and soon after nobody wants it any more.
 *
 * <p>ARQ evaluates a query on one thread, and the query of a thread is found by {@link #current}; only {@link #end} may
 * be called by other threads.
 */
public final class RunningQuery {

    /** Why a query is to end before it has a result. */
    public enum End {
        /** Its time is up. */
        TIME,
        /** The client has closed the connection. */
        CLIENT,
        /** Its rows take more memory than there is. */
        MEMORY,
        /** It turned out heavy, and as many such queries are running as may. */
        BUSY
    }

    /** Ends the evaluation; ARQ takes it for what it does itself when a query is cancelled. */
    public static final class Ended extends QueryCancelledException {
        private static final long serialVersionUID = 1L;
    }

    private static final ThreadLocal<@Nullable RunningQuery> CURRENT = new ThreadLocal<>();

    /** The clock is read once in so many calls. */
    private static final int CALLS = 64;

    /** Memory is reported to the budget in pieces of this size, which threads need not agree on each time. */
    private static final long PIECE = 64 << 10;

    private final long deadline;
    private final QueryMemory memory;
    private final Runnable look;
    private final long thread = Thread.currentThread().getId();
    private final long allocatedBefore = HeapWatch.allocated(thread);
    private volatile @Nullable AtomicBoolean signal;
    private volatile @Nullable End end;
    private volatile long reported;
    private long taken;
    private boolean finished;
    private int calls;

    /**
     * A query of this thread.
     *
     * @param deadline when its time is up, in the terms of {@link System#nanoTime}
     * @param memory what it shares with the other queries
     * @param look called now and then on the query's thread while it goes on; may end it
     */
    public RunningQuery(long deadline, QueryMemory memory, Runnable look) {
        this.deadline = deadline;
        this.memory = memory;
        this.look = look;
    }

    /** The query that this thread runs; null if it runs none. */
    public static @Nullable RunningQuery current() {
        return CURRENT.get();
    }

    /** Throws {@link Ended} if the query of this thread is to end; does nothing where there is none. */
    public static void heed() {
        RunningQuery running = CURRENT.get();
        if (running != null) {
            running.check();
        }
    }

    /** Makes it the query of this thread, until {@link #finish}. */
    public void begin() {
        CURRENT.set(this);
        memory.add(this);
    }

    /** This thread runs it no more, and its memory is given back. */
    public void finish() {
        CURRENT.remove();
        finished = true;
        memory.remove(this, reported);
        reported = 0;
        taken = 0;
    }

    /** What ARQ's own operators look at: it is set when the query is to end. */
    public void signalBy(AtomicBoolean arq) {
        signal = arq;
        if (end != null) {
            arq.set(true);
        }
    }

    /** Has it end, for the first reason that it is given; may be called by any thread. */
    public synchronized void end(End reason) {
        if (end == null) {
            end = reason;
            AtomicBoolean arq = signal;
            if (arq != null) {
                arq.set(true);
            }
        }
    }

    /** Why it is to end; null while it may go on. */
    public @Nullable End ended() {
        return end;
    }

    /** Nanoseconds until its time is up; less than 1 if it is. */
    public long left() {
        return deadline - System.nanoTime();
    }

    /**
     * To be called for each small piece of work: the clock is looked at once in a while.
     *
     * @throws Ended if the query is to end
     */
    public void check() {
        if (end != null) {
            throw new Ended();
        }
        if (++calls % CALLS == 0) {
            checkNow();
        }
    }

    /**
     * The same, and looks at the clock.
     *
     * @throws Ended if the query is to end
     */
    public void checkNow() {
        if (end == null) {
            if (left() <= 0) {
                end(End.TIME);
            } else {
                look.run();
            }
        }
        if (end != null) {
            throw new Ended();
        }
    }

    /**
     * Counts memory that rows of the query take, or, if {@code bytes} is negative, have given back.
     *
     * @throws Ended if it, with that of the other queries, is more than there is
     */
    public void take(long bytes) {
        taken += bytes;
        if (!finished && Math.abs(taken - reported) >= PIECE) {
            long more = taken - reported;
            reported = taken;
            memory.take(this, more);
            if (end != null && more > 0) {
                throw new Ended();
            }
        }
    }

    /** Bytes that its rows have taken, nearly. */
    long bytes() {
        return reported;
    }

    /** Bytes that its thread has allocated since it began, garbage too. */
    long allocated() {
        return HeapWatch.allocated(thread) - allocatedBefore;
    }
}
