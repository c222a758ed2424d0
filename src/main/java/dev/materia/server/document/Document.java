package dev.materia.server.document;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.WebLink;
import dev.materia.server.page.Page;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * A document as it is kept and sent.
 *
 * @param body its content
 * @param links the links of its header
 * @param policy its content security policy; empty for that of every answer
 */
record Document(Body body, List<WebLink> links, String policy) {

    /** A document that is no page. */
    static Document of(String contentType, byte[] bytes, List<WebLink> links) {
        return new Document(Body.of(contentType, bytes), links, "");
    }

    /** A page. */
    static Document of(Page page, List<WebLink> links) {
        return new Document(
                Body.of(Pages.CONTENT_TYPE, Pages.render(page)),
                links,
                page.policy().value());
    }

    /** Answers with it. */
    void send(Exchange exchange, Instant modified) throws IOException {
        links.forEach(link -> exchange.response().addHeader("Link", link.field()));
        if (!policy.isEmpty()) {
            exchange.response().setHeader("Content-Security-Policy", policy);
        }
        exchange.send(body, modified);
    }
}
