package dev.materia.server.document;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Offer;
import dev.materia.server.http.Validators;
import dev.materia.server.http.WebLink;
import dev.materia.server.page.Page;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * A document as it is kept and sent.
 *
 * @param body its content
 * @param links values of its {@code Link} fields
 * @param policy its content security policy; empty for that of every answer
 */
record Document(Body body, List<HttpField> links, String policy) {

    /** JSON-LD is JSON too: who accepts that and does not speak of JSON-LD gets it under that name. */
    private static final List<Json> JSON = List.of(new Json("application/ld+json"), new Json("application/json"));

    private record Json(String mediaType) implements Offer {}

    /** A document that is no page. */
    static Document of(String contentType, byte[] bytes, List<WebLink> links) {
        return new Document(Body.of(contentType, bytes), fields(links), "");
    }

    /** A page. */
    static Document of(Page page, List<WebLink> links) {
        return new Document(
                Body.of(Pages.CONTENT_TYPE, Pages.render(page)),
                fields(links),
                page.policy().value());
    }

    /** The links as they go over the wire, written once. */
    private static List<HttpField> fields(List<WebLink> links) {
        return links.stream()
                .<HttpField>map(link -> new PreEncodedHttpField(HttpHeader.LINK, link.field()))
                .toList();
    }

    /** The same as {@link Entities#unchanged}, with when it last changed. */
    boolean unchanged(String tag, List<String> acceptEncoding, Instant modified, BiConsumer<String, String> fields) {
        if (!tag.equals(body.etag(acceptEncoding))) {
            return false;
        }
        if (!policy.isEmpty()) {
            fields.accept("Content-Security-Policy", policy);
        }
        if (isJson()) {
            fields.accept("Vary", body.varies() ? "Accept, Accept-Encoding" : "Accept");
        } else if (body.varies()) {
            fields.accept("Vary", "Accept-Encoding");
        }
        fields.accept("ETag", tag);
        fields.accept("Last-Modified", new Validators(tag, modified).lastModifiedText());
        fields.accept("Cache-Control", "no-cache");
        return true;
    }

    /**
     * Answers with it. A client that has it has the links too; of the policy it would take that of a 304 in place of
     * the one it has (RFC 9111, section 3.2).
     */
    void send(Exchange exchange, Instant modified) throws IOException {
        if (!policy.isEmpty()) {
            exchange.response().setHeader("Content-Security-Policy", policy);
        }
        if (isJson()) {
            exchange.vary("Accept");
        }
        if (!exchange.known(body, modified)) {
            exchange.add(links);
            exchange.sendWhole(body, contentType(exchange));
        }
    }

    private boolean isJson() {
        return body.contentType().equals(JSON.get(0).mediaType());
    }

    private String contentType(Exchange exchange) {
        return isJson() ? exchange.accept().choose(JSON).orElse(JSON.get(0)).mediaType() : body.contentType();
    }
}
