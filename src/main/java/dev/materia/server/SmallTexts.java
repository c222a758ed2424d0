package dev.materia.server;

import dev.materia.server.http.Digests;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.jena.atlas.json.JsonObject;

/** Answers of a line or a page that need nothing of the data. */
final class SmallTexts {

    private SmallTexts() {}

    /** {@code /health}: that the server answers, and with which release. */
    record Health(String version) implements Handler {
        @Override
        public void handle(Exchange exchange) throws IOException {
            JsonObject json = new JsonObject();
            json.put("status", "up");
            json.put("release", version);
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send(200, "application/json", (json + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code /robots.txt}: all may be crawled but what computes. */
    record Robots() implements Handler {
        @Override
        public void handle(Exchange exchange) throws IOException {
            byte[] text = "User-agent: *\nDisallow: /sparql\n".getBytes(StandardCharsets.UTF_8);
            exchange.send(200, "text/plain; charset=utf-8", text);
        }
    }

    /** The style of all pages. */
    static final class Style implements Handler {

        private final byte[] css;
        private final Validators validators;

        Style(Instant modified) {
            try (InputStream in = Objects.requireNonNull(SmallTexts.class.getResourceAsStream("materia.css"))) {
                css = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("the style sheet is not in the jar", e);
            }
            validators = new Validators(Digests.etag(css), modified);
        }

        @Override
        public void handle(Exchange exchange) throws IOException {
            if (!exchange.known(validators)) {
                exchange.send(200, "text/css; charset=utf-8", css);
            }
        }
    }
}
