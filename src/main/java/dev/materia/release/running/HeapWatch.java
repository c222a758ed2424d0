package dev.materia.release.running;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Looks at the heap after each collection. What rows take is counted as they come; what a function or a library takes
 * beside that is seen here, when little is free after a collection: then the query whose thread has allocated most is
 * ended.
 */
final class HeapWatch {

    /** As much of the heap may be in use after a collection of all of it. */
    private static final double MOST = 0.8;

    /** A collection of the young leaves garbage among the old. */
    private static final double MOST_OF_YOUNG = 0.95;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<WeakReference<QueryMemory>> WATCHED = new CopyOnWriteArrayList<>();

    /** The parts of memory that are heap. */
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    static {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, none) -> collected(notification), null, null);
            }
        }
    }

    private HeapWatch() {}

    /** Has queries of {@code memory} ended where the heap is nearly full, as long as it is in use. */
    static void add(QueryMemory memory) {
        WATCHED.removeIf(each -> each.get() == null);
        WATCHED.add(new WeakReference<>(memory));
    }

    /** Bytes that a thread has allocated since it began. */
    static long allocated(long thread) {
        return THREADS.getThreadAllocatedBytes(thread);
    }

    private static void collected(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
                && notification.getUserData() instanceof CompositeData data) {
            GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(data);
            boolean all = info.getGcAction().contains("major");
            collected(all, info.getGcInfo().getMemoryUsageAfterGc());
        }
    }

    private static void collected(boolean all, Map<String, MemoryUsage> after) {
        long used = after.entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        if (used > (all ? MOST : MOST_OF_YOUNG) * Runtime.getRuntime().maxMemory()) {
            for (WeakReference<QueryMemory> each : WATCHED) {
                QueryMemory memory = each.get();
                if (memory != null) {
                    memory.endLargest(RunningQuery::allocated);
                }
            }
        }
    }
}
