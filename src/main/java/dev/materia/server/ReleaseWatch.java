package dev.materia.server;

import dev.materia.release.Release;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether another release has taken the place of the one that is served, and changes over to it. A
 * folder that is being written to is left alone until it stays the same between two looks; what then is no whole
 * release is reported once, and the one before is served on.
 */
public final class ReleaseWatch implements AutoCloseable {

    /** Time between two looks. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private final MateriaServer server;
    private final Path folder;
    private final Consumer<String> progress;
    private final Thread thread;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private String served;
    private String last;
    private String tried = "";

    /**
     * Watches a folder until it is closed.
     *
     * @param server what serves the release in it
     * @param folder the folder
     * @param progress takes a sentence for people about each change, and each that failed
     */
    public ReleaseWatch(MateriaServer server, Path folder, Consumer<String> progress) {
        this.server = server;
        this.folder = folder;
        this.progress = progress;
        this.served = state();
        this.last = served;
        this.thread = new Thread(this::run, "materia-release-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at once, and takes what is there even if it seems to be the same. */
    public void look() {
        orders.add(Order.LOOK);
    }

    private enum Order {
        LOOK,
        END
    }

    private void run() {
        try {
            for (Order order = next(); order != Order.END; order = next()) {
                if (order == Order.LOOK) {
                    served = "";
                    tried = "";
                    last = state();
                }
                visit();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What somebody wants; nothing when it is time for another look. */
    private @Nullable Order next() throws InterruptedException {
        return orders.poll(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void visit() {
        String now = state();
        boolean settled = now.equals(last);
        last = now;
        if (!settled || now.equals(served) || now.equals(tried)) {
            return;
        }
        tried = now;
        try {
            Release release = Release.open(folder);
            server.change(release);
            served = now;
            progress.accept(folder + ": switched to release " + release.version());
        } catch (MateriaException | IOException | RuntimeException | OutOfMemoryError | InternalError e) {
            server.countBroken();
            progress.accept(folder + ": a new release cannot be served; still serving the previous one: "
                    + (e instanceof MateriaException ? e.getMessage() : e.toString()));
        }
    }

    /** What the folder looks like from outside; another text for another release, and for a half-written one. */
    private String state() {
        TreeMap<String, String> files = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(
                        String.valueOf(file.getFileName()),
                        is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
            }
        } catch (IOException e) {
            // gone, or being replaced at this moment: the next look will tell
            return "none";
        }
        return files.toString();
    }

    /** Looks no more, and waits until a change that has begun is over. */
    @Override
    public void close() {
        orders.add(Order.END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
