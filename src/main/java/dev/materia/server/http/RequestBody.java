package dev.materia.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.BadMessageException;

/** The body of a request, of bounded length and in UTF-8. */
public final class RequestBody {

    /** Bytes of a refused body; whoever sends more is cut off. */
    private static final long MOST_DRAINED = 4 << 20;

    /**
     * A body that does not come holds a thread until the connection is given up. So many at a time may, fewer than
     * there are threads, so that slow senders leave room for everybody who sends none.
     */
    private static final Semaphore PLACES = new Semaphore(24);

    private RequestBody() {}

    /**
     * The media type of the body, in lower case; empty if the request names none.
     *
     * @throws ProblemException 415 if the body is compressed, or is not in UTF-8
     */
    public static String mediaType(Exchange exchange) {
        String field = exchange.request().getHeader("Content-Type");
        if (field == null) {
            return "";
        }
        String encoding = exchange.request().getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("The body is compressed", "Send it as it is.");
        }
        String lower = field.toLowerCase(Locale.ROOT);
        int charset = lower.indexOf("charset=");
        if (charset >= 0
                && !lower.substring(charset + 8).strip().replace("\"", "").startsWith("utf-8")) {
            throw unsupported("The body is not declared as UTF-8", "Send it in UTF-8.");
        }
        int end = lower.indexOf(';');
        return (end < 0 ? lower : lower.substring(0, end)).strip();
    }

    /**
     * The body as text.
     *
     * @param most most bytes of it
     * @throws ProblemException 413 if it has more, 400 if it is not in UTF-8, 503 if too many bodies are awaited
     * @throws IOException if the client is gone
     */
    public static String text(Exchange exchange, int most) throws IOException {
        if (exchange.request().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        if (!PLACES.tryAcquire()) {
            throw new ProblemException(HttpProblem.of(
                            503,
                            "busy",
                            "As many requests are being received as may at the same time",
                            "Try again in a moment, or send a short query by GET.")
                    .with("Retry-After", "2"));
        }
        try {
            byte[] bytes = exchange.request().getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return Parameters.utf8(bytes);
        } catch (BadMessageException e) {
            throw new ProblemException(HttpProblem.of(
                    408,
                    "timeout",
                    "The body took too long to arrive, or is not what its length says",
                    "Send it again."));
        } finally {
            PLACES.release();
        }
    }

    /**
     * Reads what is left of the request's body, for a client that is cut off while it still sends never reads the
     * answer (RFC 9112, section 9.6). A body of unknown length may never end, and one that is announced with
     * {@code Expect} has not been sent: for these, the connection has to end, and so where too many bodies are awaited
     * already.
     *
     * @return whether the connection can serve another request
     */
    public static boolean drained(Exchange exchange) throws IOException {
        long length = exchange.request().getContentLengthLong();
        if (length == 0 || (length < 0 && exchange.headers("Transfer-Encoding").isEmpty())) {
            return true;
        }
        if (length < 0 || length > MOST_DRAINED || !exchange.headers("Expect").isEmpty()) {
            return false;
        }
        if (!PLACES.tryAcquire()) {
            return false;
        }
        try {
            InputStream body = exchange.request().getInputStream();
            byte[] buffer = new byte[8192];
            int more = body.read(buffer);
            while (more > 0) {
                more = body.read(buffer);
            }
            return more < 0;
        } catch (BadMessageException e) {
            return false;
        } finally {
            PLACES.release();
        }
    }

    /** 413: the request has more than {@code most} bytes. */
    public static ProblemException tooLarge(int most) {
        return new ProblemException(HttpProblem.of(
                413,
                "request-size",
                "The request has more than " + most + " bytes",
                "Send a shorter query; join long lists of values on your side, or use a dump from /dump/."));
    }

    private static ProblemException unsupported(String found, String remedy) {
        return new ProblemException(HttpProblem.of(415, "encoding", found, remedy));
    }
}
