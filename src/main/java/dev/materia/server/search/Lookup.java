package dev.materia.server.search;

import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.Json;
import dev.materia.server.http.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code /lookup?label=&match=exact|contains|startswith&limit=}: things by name or identifier, in the form of the
 * lookup service of MeSH: {@code [{"resource", "label"}]}, and for a wrong request {@code {"error": {field: [...]}}}.
 * With {@code vocabulary=mesh} it gives descriptors of MeSH in place of things of the release, as that service does.
 */
public final class Lookup implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/lookup";

    private static final int MOST = 50;
    private static final int USUAL = 10;

    /** Maximum number of names of one thing that are alike: with and without a hyphen, with a dash. */
    private static final int NAMES = 8;

    private final Search search;

    /** Looks up names in {@code search}. */
    public Lookup(Search search) {
        this.search = search;
    }

    /** A right request. */
    private record Request(String label, EntityNames.Match match, int limit, String vocabulary) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        Map<String, String> errors = new TreeMap<>();
        Request request = read(exchange.query(), errors);
        if (!errors.isEmpty()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            errors.forEach((field, error) -> {
                List<Object> said = new ArrayList<>();
                said.add(error);
                fields.put(field, said);
            });
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("error", fields);
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send(400, "application/json", Json.line(json));
            return;
        }
        List<Object> json = new ArrayList<>();
        for (LinkedTerms.Term term : request.vocabulary().isEmpty() ? things(request) : linked(request)) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("resource", term.iri());
            each.put("label", term.label());
            json.add(each);
        }
        exchange.send(
                Body.of("application/json", Json.line(json)), search.published().modified());
    }

    private Request read(Parameters parameters, Map<String, String> errors) {
        String label = parameters.first("label").orElse("").strip();
        if (label.isEmpty()) {
            errors.put("label", "This field is required.");
        } else if (label.length() > SearchHandler.LONGEST) {
            errors.put("label", "This field has at most " + SearchHandler.LONGEST + " characters.");
        }
        String wanted = parameters.first("match").orElse("exact");
        Optional<EntityNames.Match> match = Stream.of(EntityNames.Match.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        if (match.isEmpty()) {
            errors.put("match", "Must be one of: exact, contains, startswith.");
        }
        String limit = parameters.first("limit").orElse(Integer.toString(USUAL));
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            errors.put("limit", "Must be a number from 1 to " + MOST + ".");
        }
        String vocabulary = parameters.first("vocabulary").orElse("");
        if (!vocabulary.isEmpty() && !vocabulary.equals(LinkedTerms.MESH)) {
            errors.put("vocabulary", "Must be " + LinkedTerms.MESH + ", or left out.");
        }
        return new Request(label, match.orElse(EntityNames.Match.EXACT), most, vocabulary);
    }

    /** Things of the release, each once: those of the identifier, then those of the name. */
    private List<LinkedTerms.Term> things(Request request) {
        SearchIndex index = search.index();
        Map<String, LinkedTerms.Term> found = new TreeMap<>();
        List<LinkedTerms.Term> terms = new ArrayList<>();
        index.identifiers().find(request.label()).stream()
                .filter(each -> !search.published().nameOf(each.iri()).isEmpty())
                .map(each -> new LinkedTerms.Term(each.iri(), search.published().nameOf(each.iri())))
                .forEach(term -> {
                    terms.add(term);
                    found.put(term.iri(), term);
                });
        index
                .names()
                .find(
                        request.label(),
                        request.match(),
                        name -> request.match() == EntityNames.Match.EXACT
                                || name.property().isShown(),
                        request.limit() * NAMES)
                .stream()
                .map(name -> new LinkedTerms.Term(name.iri(), name.label()))
                .filter(term -> found.putIfAbsent(term.iri(), term) == null)
                .forEach(terms::add);
        return terms.subList(0, Math.min(terms.size(), request.limit()));
    }

    private List<LinkedTerms.Term> linked(Request request) {
        return search.index().linkedTerms().find(request.label(), request.match(), request.limit());
    }
}
