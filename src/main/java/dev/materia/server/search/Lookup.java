package dev.materia.server.search;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * {@code /lookup?label=&match=exact|contains|startswith&limit=}: things by name, in the form of the lookup service of
 * MeSH: {@code [{"resource", "label"}]}, and for a wrong request {@code {"error": {field: [...]}}}.
 */
public final class Lookup implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/lookup";

    private static final int MOST = 50;
    private static final int USUAL = 10;

    private final Search search;

    /** Looks up names in {@code search}. */
    public Lookup(Search search) {
        this.search = search;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Parameters parameters = exchange.query();
        Map<String, String> errors = new TreeMap<>();
        String label = parameters.first("label").orElse("").strip();
        if (label.isEmpty()) {
            errors.put("label", "This field is required.");
        } else if (label.length() > SearchDesk.LONGEST) {
            errors.put("label", "This field has at most " + SearchDesk.LONGEST + " characters.");
        }
        String match = parameters.first("match").orElse("exact");
        Optional<Names.Match> wanted = Stream.of(Names.Match.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(match))
                .findFirst();
        if (wanted.isEmpty()) {
            errors.put("match", "Must be one of: exact, contains, startswith.");
        }
        String limit = parameters.first("limit").orElse(Integer.toString(USUAL));
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            errors.put("limit", "Must be a number from 1 to " + MOST + ".");
        }
        if (!errors.isEmpty()) {
            JsonObject fields = new JsonObject();
            errors.forEach((field, error) -> {
                JsonArray said = new JsonArray();
                said.add(error);
                fields.put(field, said);
            });
            JsonObject json = new JsonObject();
            json.put("error", fields);
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send(400, "application/json", bytes(json));
            return;
        }
        JsonArray json = new JsonArray();
        List<Name> found = search.index()
                .names()
                .find(
                        label,
                        wanted.orElseThrow(),
                        name -> wanted.get() == Names.Match.EXACT
                                || name.property().isShown(),
                        most);
        for (Name name : found) {
            JsonObject each = new JsonObject();
            each.put("resource", name.iri());
            each.put("label", name.label());
            json.add(each);
        }
        exchange.send(
                Body.of("application/json", bytes(json)), search.published().modified());
    }

    static byte[] bytes(JsonValue json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
