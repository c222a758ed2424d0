package dev.materia.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.materia.claim.ClaimExtractor;
import dev.materia.source.SourceException;
import dev.materia.vocabulary.Vocabulary;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much memory extraction takes as the input grows: the most that was in use after any collection, for many
 * monographs, which should stay the same, and for a single long one, of which the text and what was found in it must be
 * held.
 */
final class MemoryCheck {

    private static final int MEGABYTE = 1_000_000;
    private static final int ARTICLE = 20_000;

    private final AtomicLong most = new AtomicLong();
    private final Prose prose = new Prose();
    private final ClaimExtractor extractor = new ClaimExtractor(Vocabulary.builtIn());

    private MemoryCheck() {}

    /** Prints a line for each amount of text; takes no arguments. */
    public static void main(String[] args) throws SourceException {
        MemoryCheck check = new MemoryCheck();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, handback) -> check.take(notification), null, null);
            }
        }
        check.run("monographs of 20 kB, 1 MB in all", MEGABYTE / ARTICLE, ARTICLE);
        check.run("monographs of 20 kB, 10 MB in all", 10 * MEGABYTE / ARTICLE, ARTICLE);
        check.run("one monograph of 1 MB", 1, MEGABYTE);
        check.run("one monograph of 10 MB", 1, 10 * MEGABYTE);
    }

    private void take(Notification notification) {
        if (notification.getUserData() instanceof CompositeData data) {
            long used = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().values().stream()
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }
    }

    private void run(String what, int count, int length) throws SourceException {
        System.gc();
        most.set(0);
        int claims = 0;
        for (int i = 0; i < count; i++) {
            claims += Corpus.extract(Corpus.document(prose.article(i, length)), extractor)
                    .claims()
                    .size();
        }
        System.gc();
        System.out.printf(
                Locale.ROOT, "%-36s %6.1f MB of heap at most, %d claims%n", what, most.get() / 1e6, claims);
    }
}
