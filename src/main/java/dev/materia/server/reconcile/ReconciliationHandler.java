package dev.materia.server.reconcile;

import dev.materia.mapping.Terms;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Json;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.RequestBody;
import dev.materia.server.search.Search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code /reconcile}: the manifest; with {@code queries} a batch of queries, with {@code extend} values; and below it
 * what helps people to choose.
 */
public final class ReconciliationHandler implements Handler {

    /** Its address; everything else of the service is below it. */
    public static final String ADDRESS = "/reconcile";

    private static final int MOST_BYTES = 1 << 20;

    private final Search search;
    private final Things things;
    private volatile @Nullable Tools tools;

    /** The service over the release that {@code search} searches. */
    public ReconciliationHandler(Search search) {
        this.search = search;
        this.things = new Things(search.published());
    }

    /** What is made of the data when it is first wanted. */
    private record Tools(Matcher matcher, Extension extension, Suggest suggest) {}

    private Tools tools() {
        Tools made = tools;
        if (made == null) {
            Properties properties = new Properties(things);
            made = new Tools(
                    new Matcher(things, properties, search),
                    new Extension(things, properties),
                    new Suggest(things, properties, search));
            tools = made;
        }
        return made;
    }

    /** Whether an address takes POST. */
    public static boolean takesPost(String path) {
        return path.equals(ADDRESS);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Parameters parameters = exchange.query();
        if (exchange.method().equals("POST")) {
            if (!RequestBody.mediaType(exchange).equals("application/x-www-form-urlencoded")) {
                throw new ProblemException(HttpProblem.of(
                                415, "media-type", "The body is not a form", "Send it as the type that is listed.")
                        .choices(List.of("application/x-www-form-urlencoded")));
            }
            parameters.add(RequestBody.text(exchange, MOST_BYTES));
        }
        if (parameters.has("callback")) {
            throw new ProblemException(HttpProblem.of(
                    400,
                    "parameter",
                    "The parameter callback is not supported: it would repeat words of the request in the answer",
                    "Leave it out. Scripts of other sites may read the answer as it is (CORS)."));
        }
        String rest = exchange.path().substring(ADDRESS.length());
        if (rest.equals("/preview")) {
            tools().suggest().preview(exchange, parameters);
            return;
        }
        Map<String, Object> answer = rest.isEmpty() || rest.equals("/")
                ? service(exchange, parameters)
                : more(rest, parameters, exchange.origin());
        byte[] bytes = Json.line(answer);
        if (exchange.method().equals("POST")) {
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send(200, "application/json", bytes);
        } else {
            exchange.send(Body.of("application/json", bytes), search.published().modified());
        }
    }

    private Map<String, Object> service(Exchange exchange, Parameters parameters) {
        Optional<String> queries = parameters.first("queries");
        Optional<String> extend = parameters.first("extend");
        if (queries.isPresent()) {
            return queries(parse(queries.get()));
        }
        if (extend.isPresent()) {
            return tools().extension().answer(parse(extend.get()));
        }
        String name = things.name(NodeFactory.createURI(search.published().datasetIri()));
        return Manifest.of(things, title(name), exchange.origin());
    }

    private String title(String fallback) {
        return search.published().catalogue().stream(
                        NodeFactory.createURI(search.published().datasetIri()), Terms.TITLE, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse(fallback);
    }

    private Map<String, Object> queries(Map<String, @Nullable Object> batch) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Batch.read(batch).queries().forEach((key, wanted) -> {
            List<ReconciliationCandidate> found =
                    wanted.map(tools().matcher()::find).orElse(List.of());
            long certain =
                    found.stream().filter(ReconciliationCandidate::isCertain).count();
            List<Object> result = new ArrayList<>();
            found.forEach(candidate -> result.add(json(candidate, certain == 1 && candidate.isCertain())));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("result", result);
            answer.put(key, one);
        });
        return answer;
    }

    private Map<String, Object> json(ReconciliationCandidate candidate, boolean match) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", things.id(candidate.thing()));
        json.put("name", things.name(candidate.thing()));
        json.put("description", things.description(candidate.thing()));
        json.put("type", things.types(candidate.thing()));
        json.put("score", number(candidate.score()));
        json.put("match", match);
        List<Object> features = new ArrayList<>();
        features.add(feature("name", candidate.name()));
        features.add(feature("values", 100 * candidate.values()));
        json.put("features", features);
        return json;
    }

    private static Map<String, Object> feature(String id, double value) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("id", id);
        feature.put("value", number(value));
        return feature;
    }

    private static double number(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private Map<String, Object> more(String rest, Parameters parameters, String origin) {
        return switch (rest) {
            case "/suggest/entity" -> tools().suggest().entities(parameters);
            case "/suggest/type" -> tools().suggest().types(parameters);
            case "/suggest/property" -> tools().suggest().properties(parameters);
            case "/properties" -> tools().suggest().proposed(parameters);
            case "/flyout/entity", "/flyout/type", "/flyout/property" ->
                tools().suggest().flyout(rest.substring("/flyout/".length()), parameters, origin);
            default ->
                throw new ProblemException(HttpProblem.of(
                        404, "not-found", "The service has no such part", "Its manifest is at " + ADDRESS + "."));
        };
    }

    private static Map<String, @Nullable Object> parse(String text) {
        try {
            return Json.readObject(text);
        } catch (IOException e) {
            throw new ProblemException(HttpProblem.of(
                    400, "json", "The parameter holds no object in JSON", "Correct it, and send it again."));
        }
    }
}
