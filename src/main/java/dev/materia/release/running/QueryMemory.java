package dev.materia.release.running;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * The memory that the rows of all running queries may take together. When it is used up, the query that has taken most
 * is ended: it gets an error, and the others go on.
 */
public final class QueryMemory {

    /** A query is ended too, although another takes more, when the budget is passed by so much. */
    private static final double FAR = 1.25;

    private final long budget;
    private final AtomicLong taken = new AtomicLong();
    private final Set<RunningQuery> running = ConcurrentHashMap.newKeySet();

    private QueryMemory(long budget) {
        this.budget = budget;
    }

    /** A budget of so many bytes; whenever the heap is nearly full all the same, the largest query is ended too. */
    public static QueryMemory of(long budget) {
        QueryMemory memory = new QueryMemory(budget);
        HeapWatch.add(memory);
        return memory;
    }

    /** Bytes that may be taken. */
    public long budget() {
        return budget;
    }

    /** Bytes that are taken now. */
    public long used() {
        return taken.get();
    }

    void add(RunningQuery query) {
        running.add(query);
    }

    void remove(RunningQuery query, long bytes) {
        running.remove(query);
        taken.addAndGet(-bytes);
    }

    void take(RunningQuery query, long bytes) {
        long now = taken.addAndGet(bytes);
        if (bytes > 0 && now > budget) {
            endLargest(RunningQuery::bytes);
            if (now > FAR * budget) {
                query.end(RunningQuery.End.MEMORY);
            }
        }
    }

    /** Ends the query that has most, unless one is ending already. */
    void endLargest(ToLongFunction<RunningQuery> size) {
        if (running.stream().allMatch(query -> query.ended() == null)) {
            running.stream().max(Comparator.comparingLong(size)).ifPresent(query -> query.end(RunningQuery.End.MEMORY));
        }
    }
}
