package dev.materia.app.serving;

import dev.materia.release.Release;
import dev.materia.server.MateriaServer;
import dev.materia.server.ReleaseWatch;
import dev.materia.server.ServerOptions;
import dev.materia.server.sparql.QueryLimits;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A release while it is served. */
public final class RunningServer implements AutoCloseable {

    private final MateriaServer server;
    private final Runnable cleanUp;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What {@code server} serves; {@code cleanUp} is run once after it has stopped. */
    private RunningServer(MateriaServer server, Runnable cleanUp) {
        this.server = server;
        this.cleanUp = cleanUp;
    }

    /**
     * Serves the release in {@code folder}, which does not change.
     *
     * @param notes takes a sentence about what is wrong with the release, and yet can be served
     * @param cleanUp is run once after the server has stopped
     * @throws MateriaException if the release is damaged
     * @throws IOException if the port cannot be had
     */
    public static RunningServer of(Path folder, ServeOptions serving, Consumer<String> notes, Runnable cleanUp)
            throws MateriaException, IOException {
        return new RunningServer(server(folder, serving, notes), cleanUp);
    }

    /**
     * Serves the release in {@code folder}, and after it each that takes its place there.
     *
     * @param notes takes a sentence about each change, and about each that failed
     * @throws MateriaException if it is damaged
     * @throws IOException if the port cannot be had
     */
    public static RunningServer watching(Path folder, ServeOptions serving, Consumer<String> notes)
            throws MateriaException, IOException {
        MateriaServer server = server(folder, serving, notes);
        ReleaseWatch watch = new ReleaseWatch(server, folder, notes);
        if (!serving.atTerminal()) {
            SighupHandler.whenSent(watch::look);
        }
        return new RunningServer(server, watch::close);
    }

    private static MateriaServer server(Path folder, ServeOptions serving, Consumer<String> notes)
            throws MateriaException, IOException {
        Release release = Release.open(folder);
        release.faultOfIndex()
                .ifPresent(fault -> notes.accept(folder + ": dataset.index cannot be used: " + fault
                        + "; making one for this run (build the release again to start without that)"));
        return MateriaServer.start(
                release,
                new ServerOptions(
                        serving.host(), serving.port(), QueryLimits.DEFAULT, serving.federate(), serving.accessLog()));
    }

    /** Where to find it: {@code http://127.0.0.1:3030/}. */
    public String address() {
        return server.address().toString();
    }

    /** Waits until the site is closed, the process is asked to end, or the thread is interrupted. */
    public void await() {
        Thread hook = new Thread(this::close, "close the site");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Lets requests under way finish, and stops. */
    @Override
    public synchronized void close() {
        if (closed.getCount() > 0) {
            server.close();
            cleanUp.run();
            closed.countDown();
        }
    }
}
