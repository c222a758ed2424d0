package dev.materia.server.reconcile;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.page.CardPage;
import dev.materia.server.page.ContentPolicy;
import dev.materia.server.page.Pages;
import dev.materia.server.search.EntityNames;
import dev.materia.server.search.Search;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** What helps people to choose: suggestions while they type (section 6), cards of things (section 5). */
final class Suggest {

    private static final int PAGE = 10;
    private static final int MOST = 100;
    private static final int MOST_NAMES = 6;

    private final Things things;
    private final Properties properties;
    private final Search search;

    Suggest(Things things, Properties properties, Search search) {
        this.things = things;
        this.properties = properties;
        this.search = search;
    }

    /** Things whose names begin like {@code prefix}, then those that have it in them. */
    Map<String, Object> entities(Parameters parameters) {
        String prefix = prefix(parameters);
        int skipped = number(parameters, "cursor", 0);
        Set<String> found = new LinkedHashSet<>();
        if (!prefix.isEmpty()) {
            search.index().identifiers().find(prefix).stream()
                    .filter(each -> things.kinds().contains(each.kind()))
                    .forEach(each -> found.add(each.iri()));
            EntityNames names = search.index().names();
            Stream.of(EntityNames.Match.STARTSWITH, EntityNames.Match.CONTAINS)
                    .flatMap(match ->
                            names.find(prefix, match, name -> name.property().isShown(), 4 * MOST).stream())
                    .forEach(name -> found.add(name.iri()));
        }
        List<Object> result = new ArrayList<>();
        found.stream().skip(skipped).limit(PAGE).forEach(iri -> {
            Node thing = things.node(iri).orElseThrow();
            Map<String, Object> entity = new LinkedHashMap<>();
            entity.put("id", things.id(thing));
            entity.put("name", things.name(thing));
            entity.put("description", things.description(thing));
            entity.put("notable", things.types(thing));
            result.add(entity);
        });
        return results(result);
    }

    /** Types whose names hold {@code prefix}. */
    Map<String, Object> types(Parameters parameters) {
        String prefix = EntityNames.fold(prefix(parameters));
        List<Object> result = new ArrayList<>();
        things.kinds().stream()
                .filter(kind -> Wording.words(kind).contains(prefix))
                .forEach(kind -> result.add(Things.type(kind)));
        return results(result);
    }

    /** Properties whose names or identifiers hold {@code prefix}. */
    Map<String, Object> properties(Parameters parameters) {
        String prefix = EntityNames.fold(prefix(parameters));
        return results(json(properties.of(Optional.empty()).stream()
                .filter(property -> EntityNames.fold(property.name()).contains(prefix)
                        || EntityNames.fold(property.id()).contains(prefix))
                .toList()));
    }

    /** Properties that the things of a type have. */
    Map<String, Object> proposed(Parameters parameters) {
        Optional<String> type = parameters.first("type").filter(name -> !name.isEmpty());
        int limit = number(parameters, "limit", MOST);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("properties", json(properties.of(type).stream().limit(limit).toList()));
        type.ifPresent(name -> answer.put("type", name));
        if (parameters.has("limit")) {
            answer.put("limit", limit);
        }
        return answer;
    }

    private static List<Object> json(List<Property> properties) {
        List<Object> result = new ArrayList<>();
        properties.forEach(property -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", property.id());
            json.put("name", property.name());
            if (!property.description().isEmpty()) {
                json.put("description", property.description());
            }
            result.add(json);
        });
        return result;
    }

    /** A card of a thing, type or property, as a piece of HTML in JSON. */
    Map<String, Object> flyout(String what, Parameters parameters, String origin) {
        String id = parameters.first("id").orElse("");
        CardPage card = switch (what) {
            case "entity" -> card(id, origin);
            case "type" ->
                things.kinds().stream()
                        .filter(kind -> kind.equals(id))
                        .findFirst()
                        .map(kind -> new CardPage(
                                origin + "/ontology#" + kind, Wording.words(kind), "type", comment(kind), List.of()))
                        .orElseThrow(() -> unknown(id));
            default ->
                properties
                        .find(id)
                        .map(property -> new CardPage(
                                origin + "/ontology", property.name(), "property", property.description(), List.of()))
                        .orElseThrow(() -> unknown(id));
        };
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("html", new String(Pages.render(card), StandardCharsets.UTF_8));
        return json;
    }

    /** A card of a thing, as a page to stand in a frame of another site. */
    void preview(Exchange exchange, Parameters parameters) throws IOException {
        CardPage card = card(parameters.first("id").orElse(""), exchange.origin());
        exchange.response().setHeader("Content-Security-Policy", ContentPolicy.FRAMED.value());
        exchange.send(
                Body.of(Pages.CONTENT_TYPE, Pages.render(card.whole())),
                search.published().modified());
    }

    private CardPage card(String id, String origin) {
        Node thing = things.node(id).filter(things::isOurs).orElseThrow(() -> unknown(id));
        String name = things.name(thing);
        List<String> names = Stream.of(Mat.BRAND_NAME, Terms.ALT_LABEL)
                .flatMap(property -> things.texts(thing, property).stream())
                .filter(other -> !other.equals(name) && !SystematicNames.is(other))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        return new CardPage(
                origin + "/" + things.id(thing),
                name,
                things.published().kindOf(thing).map(Wording::words).orElse(""),
                things.gist(thing),
                names);
    }

    private String comment(String kind) {
        return things.published().ontology().stream(Mat.term(kind), RDFS.comment.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> results(List<Object> result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("result", result);
        return answer;
    }

    private static String prefix(Parameters parameters) {
        String prefix = parameters.first("prefix").orElse("").strip();
        if (prefix.length() > 200) {
            throw new ProblemException(HttpProblem.of(
                    400, "prefix", "The prefix has more than 200 characters", "Send the beginning of a name."));
        }
        return prefix;
    }

    private static int number(Parameters parameters, String name, int usual) {
        String text = parameters.first(name).orElse("");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : usual;
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(HttpProblem.of(
                404,
                "not-found",
                "There is nothing of the identifier " + (id.length() > 100 ? id.substring(0, 100) + "…" : id),
                "An identifier is what an IRI has after the base, such as drug/baclofen."));
    }
}
