package dev.materia.server;

import dev.materia.server.http.Exchange;
import dev.materia.server.page.ContentPolicy;
import dev.materia.server.sparql.SparqlEndpoint;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/** Header fields that stand on every answer, whatever it is. */
final class Headers {

    /**
     * Any site may read what is public, and none with its visitors' credentials. What is no page loads and runs
     * nothing; pages say for themselves what they need.
     */
    static final Map<String, String> COMMON = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers",
                    "Accept-Ranges, Content-Encoding, Content-Location, Content-Range, ETag, Last-Modified, Link, Location, X-Total-Count, "
                            + SparqlEndpoint.PRESET_PREFIXES + ", Retry-After",
            "Content-Security-Policy", ContentPolicy.DATA.value(),
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    /** The same as they go over the wire, written once. */
    private static final List<HttpField> ENCODED = COMMON.entrySet().stream()
            .<HttpField>map(field -> new PreEncodedHttpField(field.getKey(), field.getValue()))
            .toList();

    private Headers() {}

    /** Puts them on an answer that Jetty begins. */
    static Request onEveryAnswer(Request request, HttpFields.Mutable fields) {
        ENCODED.forEach(fields::add);
        return request;
    }

    /** Answers OPTIONS, of a CORS preflight (Fetch standard, section 3.2) or of a curious program. */
    static void preflight(Exchange exchange, String methods) {
        HttpServletResponse response = exchange.response();
        response.setStatus(204);
        response.setHeader("Allow", methods);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Content-Type, If-Modified-Since, If-None-Match, If-Range, MCP-Protocol-Version, Range");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
