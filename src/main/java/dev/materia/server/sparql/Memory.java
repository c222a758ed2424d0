package dev.materia.server.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The memory that all running queries share. Whenever the garbage was collected and little is free all the same, the
 * query that has taken most since it began is ended: it gets an error, and the others get their memory.
 */
final class Memory {

    /** As much of the heap may be in use after a collection. */
    private static final double MOST = 0.85;

    private static final Set<Taking> TAKING = ConcurrentHashMap.newKeySet();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The parts of memory that are heap. */
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toUnmodifiableSet());

    static {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, none) -> collected(notification), null, null);
            }
        }
    }

    private Memory() {}

    /** A query with the thread that runs it. */
    private record Taking(Running query, long thread, long before) {

        long bytes() {
            return THREADS.getThreadAllocatedBytes(thread) - before;
        }
    }

    /** Counts what this thread takes for {@code query} until the result is closed. */
    static Share share(Running query) {
        long thread = Thread.currentThread().getId();
        Taking taking = new Taking(query, thread, THREADS.getThreadAllocatedBytes(thread));
        TAKING.add(taking);
        return () -> TAKING.remove(taking);
    }

    /** Ends the counting. */
    interface Share {
        /** Counts no more. */
        void close();
    }

    private static void collected(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
                && notification.getUserData() instanceof CompositeData data) {
            Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
            long used = after.entrySet().stream()
                    .filter(pool -> HEAP.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            if (used > MOST * Runtime.getRuntime().maxMemory()) {
                endLargest();
            }
        }
    }

    /** Ends the query that has taken most, unless one is ending already. */
    static void endLargest() {
        if (TAKING.stream().allMatch(taking -> taking.query.ended() == null)) {
            TAKING.stream()
                    .max(Comparator.comparingLong(Taking::bytes))
                    .ifPresent(taking -> taking.query.end(Running.End.MEMORY));
        }
    }
}
