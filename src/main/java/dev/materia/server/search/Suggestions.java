package dev.materia.server.search;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /suggest?q=}: names that begin so, or have a word that does, with the addresses of their pages. For the search
 * box, which asks while somebody types.
 */
public final class Suggestions implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/suggest";

    private static final int MOST = 8;

    private final Search search;

    /** Suggests names of {@code search}. */
    public Suggestions(Search search) {
        this.search = search;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String typed = exchange.query().first("q").orElse("").strip();
        List<Object> json = new ArrayList<>();
        if (!typed.isEmpty() && typed.length() <= SearchHandler.LONGEST) {
            for (EntityName name : names(typed)) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("label", name.label());
                each.put("kind", name.kind());
                each.put("href", search.published().address(name.iri()));
                json.add(each);
            }
        }
        exchange.send(
                Body.of("application/json", Json.line(json)), search.published().modified(), "public, max-age=60");
    }

    private List<EntityName> names(String typed) {
        EntityNames names = search.index().names();
        Set<String> things = new HashSet<>();
        List<EntityName> suggested = new ArrayList<>();
        search.index().identifiers().find(typed).stream()
                .filter(each -> things.add(each.iri()))
                .flatMap(each -> names.named(each.iri()).stream().limit(1))
                .limit(MOST)
                .forEach(suggested::add);
        String inside = " " + EntityNames.fold(typed);
        names.find(typed, EntityNames.Match.STARTSWITH, Suggestions::shown, 4 * MOST).stream()
                .filter(name -> things.add(name.iri()))
                .limit(MOST - suggested.size())
                .forEach(suggested::add);
        if (suggested.size() < MOST) {
            names
                    .find(
                            typed,
                            EntityNames.Match.CONTAINS,
                            name -> shown(name) && (" " + name.folded()).contains(inside),
                            4 * MOST)
                    .stream()
                    .filter(name -> things.add(name.iri()))
                    .limit(MOST - suggested.size())
                    .forEach(suggested::add);
        }
        return suggested;
    }

    private static boolean shown(EntityName name) {
        return name.property().isShown();
    }
}
