package dev.materia.app;

import dev.materia.server.MateriaServer;
import java.util.concurrent.CountDownLatch;

/** A release while it is served. */
public final class RunningServer implements AutoCloseable {

    private final MateriaServer server;
    private final Runnable cleanUp;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What {@code server} serves; {@code cleanUp} is run once after it has stopped. */
    RunningServer(MateriaServer server, Runnable cleanUp) {
        this.server = server;
        this.cleanUp = cleanUp;
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
