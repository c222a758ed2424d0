package dev.materia.server.page;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.time.Instant;

/** Pages made of the precompiled templates in {@code src/main/jte}. */
public final class Pages {

    /** The value of {@code Content-Type}. */
    public static final String CONTENT_TYPE = "text/html; charset=utf-8";

    /** Loaded with the first page: a server that is asked for data alone starts without. */
    private static final class Engine {
        static final TemplateEngine INSTANCE =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.materia.server.page.template");
    }

    private Pages() {}

    /**
     * Answers with a page, which may load what its policy allows.
     *
     * @param modified when it last changed
     */
    public static void send(Exchange exchange, Page page, Instant modified) throws IOException {
        exchange.response().setHeader("Content-Security-Policy", page.policy().value());
        exchange.send(Body.of(CONTENT_TYPE, render(page)), modified);
    }

    /** The page as UTF-8, everything in it escaped where it stands. */
    public static byte[] render(Page page) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        Engine.INSTANCE.render(page.template(), page, out);
        return out.toByteArray();
    }
}
