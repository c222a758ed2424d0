package dev.materia.server.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A large answer on its way. While the client does not read, no thread waits for it; if it reads too slowly for too
 * long, the connection is closed, with a message in the log.
 */
final class Sending implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final Set<Sending> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private static final ScheduledExecutorService LOOKOUT = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "materia-readers");
        thread.setDaemon(true);
        return thread;
    });

    static {
        startLooking();
    }

    private static final int PIECE = 64 << 10;

    private final HttpServletRequest request;
    private final ServletOutputStream out;
    private final String what;
    private final InputStream content;
    private final long length;

    /** What is sent next: the body itself if it is in memory, or else what is read from it. */
    private final byte[] piece;

    private final boolean whole;
    private final SlowReaders bound;
    private final long start = System.nanoTime();
    private final AsyncContext async;

    /** Bytes that the container has taken before the last piece. */
    private volatile long sent;

    private long taken;
    private int pending;

    private Sending(HttpServletRequest request, ServletOutputStream out, InputStream content, long length) {
        this.request = request;
        this.out = out;
        this.what = request.getMethod() + " " + request.getRequestURI();
        this.content = content;
        this.length = length;
        this.whole = content instanceof HeldBodies.Held;
        this.piece = content instanceof HeldBodies.Held held ? held.body() : new byte[PIECE];
        this.bound =
                request.getAttribute(SlowReaders.ATTRIBUTE) instanceof SlowReaders other ? other : SlowReaders.DEFAULT;
        this.async = request.startAsync();
        async.setTimeout(0);
    }

    /** Sends {@code content} and closes it; the call returns at once, unless the container can only wait. */
    static void send(HttpServletRequest request, HttpServletResponse response, InputStream content, long length)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        if (request.isAsyncSupported()) {
            Sending sending = new Sending(request, out, content, length);
            UNDER_WAY.add(sending);
            out.setWriteListener(sending);
        } else {
            try (content) {
                content.transferTo(out);
            }
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            taken += pending;
            sent = taken;
            pending = whole ? (int) Math.min(PIECE, length - taken) : content.read(piece);
            if (pending < 0 || taken == length) {
                end();
                return;
            }
            out.write(piece, whole ? (int) taken : 0, pending);
        }
    }

    @Override
    public void onError(Throwable failure) {
        // The client went away, or took too long: there is nobody to tell.
        LOG.debug("{}: {}", what, failure.toString());
        end();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on as long as the program
    private static void startLooking() {
        LOOKOUT.scheduleWithFixedDelay(() -> UNDER_WAY.forEach(Sending::look), 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        if (bound.isTooSlow(sent, System.nanoTime() - start)) {
            LOG.warn(
                    "{}: the client reads less than {} bytes a second; the connection was closed after {} of {} bytes",
                    what,
                    bound.bytesPerSecond(),
                    sent,
                    length);
            UNDER_WAY.remove(this);
            ServletContextRequest.getServletContextRequest(request)
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(new IOException("the client reads too slowly"));
        }
    }

    private void end() {
        UNDER_WAY.remove(this);
        try {
            content.close();
        } catch (IOException e) {
            LOG.debug("{}: {}", what, e.toString());
        }
        async.complete();
    }
}
