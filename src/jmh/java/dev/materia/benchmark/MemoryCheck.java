package dev.materia.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.materia.app.RunListener;
import dev.materia.app.Pipeline;
import dev.materia.app.Quoting;
import dev.materia.app.BuildOptions;
import dev.materia.source.Problem;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much memory {@code materia extract} takes as its input grows: the most that a whole collection left in use, and
 * the most that the system gave to the process. For many monographs both should stay the same; of a single long one the
 * text and what was found in it must be held.
 */
final class MemoryCheck implements RunListener {

    private static final int MEGABYTE = 1_000_000;
    private static final int ARTICLE = 20_000;
    private static final int THREADS = 2;
    private static final int BETWEEN_SWEEPS = 500;

    /** What is read. */
    enum Input {
        SHELF(50, ARTICLE, "a folder of 50 monographs, 1 MB in all"),
        TEN_SHELVES(500, ARTICLE, "a folder of 500 monographs, 10 MB in all"),
        LONG(1, MEGABYTE, "one monograph of 1 MB"),
        TEN_TIMES_AS_LONG(1, 10 * MEGABYTE, "one monograph of 10 MB"),
        FIFTY_TIMES_AS_LONG(1, 50 * MEGABYTE, "one monograph of 50 MB");

        private final int count;
        private final int length;
        private final String description;

        Input(int count, int length, String description) {
            this.count = count;
            this.length = length;
            this.description = description;
        }

        /** What it is, in words. */
        String description() {
            return description;
        }

        /** Writes it into {@code folder}. */
        void write(Path folder) throws IOException {
            Prose prose = new Prose();
            for (int i = 0; i < count; i++) {
                Files.writeString(folder.resolve("monograph-" + i + ".md"), prose.article(i, length));
            }
        }
    }

    private final AtomicLong most = new AtomicLong();
    private final AtomicLong claims = new AtomicLong();

    private MemoryCheck() {}

    /** Prints what extraction from the folder that is named took. */
    public static void main(String[] args) throws IOException, MateriaException {
        new MemoryCheck().run(args[0]);
    }

    private void run(String folder) throws IOException, MateriaException {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, handback) -> take(notification), null, null);
            }
        }
        Thread sweeper = new Thread(MemoryCheck::sweep, "sweeper");
        sweeper.setDaemon(true);
        sweeper.start();
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE, List.of(), THREADS, BuildOptions.DEFAULT_TITLE, null, null, Quoting.SENTENCES);
        new Pipeline(settings, this)
                .extract(List.of(folder), InputStream.nullInputStream(), claim -> claims.incrementAndGet());
        System.out.printf(
                Locale.ROOT,
                "%7.0f MB of heap, %s resident; %d claims%n",
                most.get() / 1e6,
                resident(),
                claims.get());
    }

    /** Has all memory collected again and again, so that what is in use is not mistaken for what is in the way. */
    private static void sweep() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_SWEEPS);
                System.gc();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Notification notification) {
        if (notification.getUserData() instanceof CompositeData data) {
            GarbageCollectionNotificationInfo collection = GarbageCollectionNotificationInfo.from(data);
            if (collection.getGcAction().equals("end of major GC")) {
                long used = collection.getGcInfo().getMemoryUsageAfterGc().values().stream()
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                most.accumulateAndGet(used, Math::max);
            }
        }
    }

    /** The most that the process held; only Linux tells. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
                    return Math.round(kilobytes * 1024 / 1e6) + " MB";
                }
            }
        }
        return "unknown";
    }

    @Override
    public void problem(Problem problem) {
        System.out.println(problem);
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void detail(String message) {}
}
