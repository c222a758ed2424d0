package dev.materia.server.sparql;

import java.util.concurrent.atomic.LongAdder;

/** How many queries there were since the start, and how they ended. */
public final class QueryCounts {

    private final LongAdder answered = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void answered(long time) {
        answered.increment();
        nanos.add(time);
    }

    void repeated() {
        repeated.increment();
    }

    void refused() {
        refused.increment();
    }

    void failed() {
        failed.increment();
    }

    /** How many were run and answered. */
    public long answeredCount() {
        return answered.sum();
    }

    /** Time that these took together, in seconds. */
    public double seconds() {
        return nanos.sum() / 1e9;
    }

    /** How many were answered with an answer that was kept. */
    public long repeatedCount() {
        return repeated.sum();
    }

    /** How many were refused because as many were running as may. */
    public long refusedCount() {
        return refused.sum();
    }

    /** How many were begun and had no whole result: for time, size or a fault. */
    public long failedCount() {
        return failed.sum();
    }
}
