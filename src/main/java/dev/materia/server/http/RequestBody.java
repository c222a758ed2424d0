package dev.materia.server.http;

import java.io.IOException;
import java.util.Locale;

/** The body of a request, of bounded length and in UTF-8. */
public final class RequestBody {

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
     * @throws ProblemException 413 if it has more, 400 if it is not in UTF-8
     * @throws IOException if the client is gone
     */
    public static String text(Exchange exchange, int most) throws IOException {
        if (exchange.request().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] bytes = exchange.request().getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return Parameters.utf8(bytes);
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
