package dev.materia.server.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * A query that is running, which every part of its evaluation asks often whether it may go on: the rows of each
 * operator, each look into the data, each step of a pattern that is matched. So a query ends soon after its time is up,
 * whatever it is doing, and soon after nobody wants it any more.
 */
final class Running {

    /** Why a query is to end before it has a result. */
    enum End {
        /** Its time is up. */
        TIME,
        /** The client has closed the connection. */
        CLIENT,
        /** It takes more memory than there is. */
        MEMORY,
        /** It turned out heavy, and as many such queries are running as may. */
        BUSY
    }

    /** Ends the evaluation; Jena takes it for what it does itself when a query is cancelled. */
    static final class Ended extends QueryCancelledException {
        private static final long serialVersionUID = 1L;
    }

    private static final ThreadLocal<@Nullable Running> CURRENT = new ThreadLocal<>();

    /** The clock is read once in so many calls. */
    private static final int CALLS = 64;

    private final long deadline;
    private final Runnable look;
    private volatile @Nullable End end;
    private int calls;

    /**
     * A query whose time is up at {@code deadline}, in the terms of {@link System#nanoTime}.
     *
     * @param look called every few calls while it goes on; may end it
     */
    Running(long deadline, Runnable look) {
        this.deadline = deadline;
        this.look = look;
    }

    /** Throws {@link Ended} if the query of this thread is to end; does nothing where there is none. */
    static void heed() {
        Running running = CURRENT.get();
        if (running != null) {
            running.check();
        }
    }

    /** Makes it the query of this thread. */
    void begin() {
        CURRENT.set(this);
    }

    /** This thread runs no query any more. */
    static void finish() {
        CURRENT.remove();
    }

    /** Has it end, for the first reason that it is given; may be called by any thread. */
    synchronized void end(End reason) {
        if (end == null) {
            end = reason;
        }
    }

    /** Why it is to end; null while it may go on. */
    @Nullable End ended() {
        return end;
    }

    /** Nanoseconds until its time is up; less than 1 if it is. */
    long left() {
        return deadline - System.nanoTime();
    }

    private void check() {
        if (end != null) {
            throw new Ended();
        }
        if (++calls % CALLS == 0) {
            if (left() <= 0) {
                end(End.TIME);
            } else {
                look.run();
            }
            if (end != null) {
                throw new Ended();
            }
        }
    }
}
