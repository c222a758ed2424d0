package dev.materia.server;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets and scripts, from our jar and from those of the libraries. Only what is listed here can be asked for.
 */
final class Assets implements Handler {

    static final String PREFIX = "/assets/";

    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";
    private static final String CYTOSCAPE = "/META-INF/resources/webjars/cytoscape/3.33.1/dist/";
    private static final String OURS = "/dev/materia/server/assets/";

    /** An asset with a version in its address never changes. */
    private static final Map<String, Asset> ALL = Map.of(
            "materia.css", new Asset(OURS + "materia.css", STYLE, false),
            "suggest.js", new Asset(OURS + "suggest.js", SCRIPT, false),
            "picture.js", new Asset(OURS + "picture.js", SCRIPT, false),
            "editor.js", new Asset(OURS + "editor.js", SCRIPT, false),
            "editor.css", new Asset(OURS + "editor.css", STYLE, false),
            "icon.svg", new Asset(OURS + "icon.svg", "image/svg+xml", false),
            "yasgui-4.5.0.js", new Asset(YASGUI + "yasgui.min.js", SCRIPT, true),
            "yasgui-4.5.0.css", new Asset(YASGUI + "yasgui.min.css", STYLE, true),
            "cytoscape-3.33.1.js", new Asset(CYTOSCAPE + "cytoscape.esm.min.mjs", SCRIPT, true));

    /** The files of the program have no date of their own: a version of it that changes them changes their tag. */
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Map<String, Body> bodies = new ConcurrentHashMap<>();

    /** A file on the class path. */
    private record Asset(String resource, String type, boolean versioned) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        String name = exchange.path().substring(PREFIX.length());
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new ProblemException(HttpProblem.of(
                    404, "not-found", "There is no style or script of that name", "Load the page again."));
        }
        Body body = bodies.get(name);
        if (body == null) {
            body = Body.of(asset.type(), read(asset));
            bodies.put(name, body);
        }
        exchange.send(body, LONG_AGO, asset.versioned() ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static byte[] read(Asset asset) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            if (in == null) {
                throw new IllegalStateException(asset.resource() + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
