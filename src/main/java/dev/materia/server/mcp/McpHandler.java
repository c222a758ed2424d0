package dev.materia.server.mcp;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.RequestBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code /mcp}: the protocol's streamable HTTP transport, without sessions and streams: each message is answered in the
 * response to it, as JSON; what is no message, with 400.
 */
public final class McpHandler implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/mcp";

    private static final int LONGEST = 128 << 10;

    private final Assistant assistant;

    /** Passes messages to {@code assistant}. */
    public McpHandler(Assistant assistant) {
        this.assistant = assistant;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        checkOrigin(exchange);
        if (!exchange.method().equals("POST")) {
            throw new ProblemException(HttpProblem.of(
                            405,
                            "method",
                            "This address speaks the Model Context Protocol, which sends messages with POST",
                            "Give it to an assistant as the address of a server.")
                    .with("Allow", "POST, OPTIONS"));
        }
        String version = exchange.request().getHeader("MCP-Protocol-Version");
        if (version != null && !Assistant.VERSIONS.contains(version)) {
            throw new ProblemException(HttpProblem.of(
                    400,
                    "protocol-version",
                    "That version of the protocol is not spoken here",
                    "Use one of " + Assistant.VERSIONS + "."));
        }
        if (!RequestBody.mediaType(exchange).equals("application/json")) {
            throw new ProblemException(HttpProblem.of(
                    415, "media-type", "The message is not declared as JSON", "Send it as application/json."));
        }
        Optional<Assistant.Reply> answer = assistant.answer(RequestBody.text(exchange, LONGEST));
        exchange.response().setHeader("Cache-Control", "no-store");
        if (answer.isPresent()) {
            exchange.send(
                    answer.get().understood() ? 200 : 400,
                    "application/json",
                    answer.get().text().getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.response().setStatus(202);
            exchange.response().setContentLengthLong(0);
        }
    }

    /** A page of another site must not speak to a server on its visitor's machine (section Security Warning). */
    private static void checkOrigin(Exchange exchange) {
        String origin = exchange.request().getHeader("Origin");
        if (origin != null && !origin.equals(exchange.origin()) && !isLocal(origin)) {
            throw new ProblemException(HttpProblem.of(
                    403,
                    "origin",
                    "Pages of other sites may not speak to this address",
                    "Let a program ask, or a page of this machine."));
        }
    }

    private static boolean isLocal(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null
                    && (host.equals("localhost") || host.matches("[0-9.]+|\\[.*\\]"))
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }
}
