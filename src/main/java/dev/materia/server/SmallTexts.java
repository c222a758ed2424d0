package dev.materia.server;

import dev.materia.server.document.Published;
import dev.materia.server.document.Sitemap;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of a line or a page that need nothing of the data. */
final class SmallTexts {

    private SmallTexts() {}

    /** {@code /health}: that the server answers, and with which release. */
    record Health(String version) implements Handler {
        @Override
        public void handle(Exchange exchange) throws IOException {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("status", "up");
            json.put("release", version);
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send(200, "application/json", Json.line(json));
        }
    }

    /** {@code /metrics}: what the server has done since it started. */
    record Numbers(Metrics metrics, Published published) implements Handler {
        @Override
        public void handle(Exchange exchange) throws IOException {
            String text = metrics.text(
                    published.release().version(), published.union().size());
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send(200, Metrics.CONTENT_TYPE, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code /robots.txt}: all may be crawled but what computes, and the site map tells what there is. */
    record Robots() implements Handler {
        @Override
        public void handle(Exchange exchange) throws IOException {
            String text = "User-agent: *\nDisallow: /sparql?\nDisallow: /search?\nDisallow: /suggest\nSitemap: "
                    + exchange.origin() + Sitemap.ADDRESS + "\n";
            exchange.send(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
