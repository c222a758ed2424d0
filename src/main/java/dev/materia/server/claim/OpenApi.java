package dev.materia.server.claim;

import dev.materia.server.document.Published;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import java.io.IOException;
import java.io.InputStream;

/** {@code /openapi.json}: the JSON and CSV services described as OpenAPI 3.1. */
public final class OpenApi implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/openapi.json";

    private static final String RESOURCE = "/dev/materia/server/openapi.json";

    private final Published published;

    /** The description of the services on {@code published}. */
    public OpenApi(Published published) {
        this.published = published;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            exchange.send(Body.of("application/json", in.readAllBytes()), published.modified());
        }
    }
}
