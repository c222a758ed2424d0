package dev.materia.server;

import dev.materia.server.http.Exchange;
import dev.materia.server.page.Policy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Header fields that stand on every answer, whatever it is. */
final class Headers {

    /**
     * Any site may read what is public, and none with its visitors' credentials. What is no page loads and runs
     * nothing; pages say for themselves what they need.
     */
    static final Map<String, String> COMMON = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers",
                    "Accept-Ranges, Content-Encoding, Content-Location, Content-Range, ETag, Last-Modified, Link, Location, Retry-After",
            "Content-Security-Policy", Policy.DATA.value(),
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    private Headers() {}

    static void onEveryAnswer(Exchange exchange) {
        COMMON.forEach(exchange.response()::setHeader);
    }

    /** Answers OPTIONS, of a CORS preflight (Fetch standard, section 3.2) or of a curious program. */
    static void preflight(Exchange exchange, String methods) {
        HttpServletResponse response = exchange.response();
        response.setStatus(204);
        response.setHeader("Allow", methods);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Content-Type, If-Modified-Since, If-None-Match, If-Range, Range");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
