package dev.materia.server.mcp;

import dev.materia.server.document.Published;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Json;
import dev.materia.server.http.ProblemException;
import dev.materia.server.search.Search;
import dev.materia.server.sparql.SparqlEndpoint;
import dev.materia.server.view.Examples;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

/**
 * The Model Context Protocol: one message in, at most one out. It keeps no state, so that any message can come first.
 */
public final class Assistant {

    /** Versions of the protocol that are spoken, the latest first. */
    static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int RESOURCE_NOT_FOUND = -32002;
    private static final String TURTLE = "text/turtle";

    private final Published published;
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    /** Answers about what {@code search} searches, and queries by {@code sparql} and within its limits. */
    public Assistant(Search search, SparqlEndpoint sparql) {
        published = search.published();
        new Tools(search, sparql).all().forEach(tool -> tools.put(tool.name(), tool));
    }

    /** An error of the protocol. */
    private static final class RpcException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int code;

        RpcException(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /**
     * The answer to a message.
     *
     * @param text it, on one line
     * @param understood whether the message was a request at all
     */
    public record Reply(String text, boolean understood) {}

    /** The answer to a message; empty to a notification or a response. */
    public Optional<Reply> answer(String message) {
        Object id = null;
        try {
            if (!(parse(message) instanceof Map<?, ?> request)) {
                throw new RpcException(INVALID_REQUEST, "A message is one JSON object");
            }
            id = request.get("id");
            if (!"2.0".equals(request.get("jsonrpc"))) {
                throw new RpcException(INVALID_REQUEST, "The message is not JSON-RPC 2.0");
            }
            if (!(request.get("method") instanceof String method)) {
                if (request.containsKey("result") || request.containsKey("error")) {
                    return Optional.empty();
                }
                throw new RpcException(INVALID_REQUEST, "The message names no method");
            }
            if (!request.containsKey("id")) {
                return Optional.empty();
            }
            Map<?, ?> params = request.get("params") instanceof Map<?, ?> given ? given : Map.of();
            return Optional.of(new Reply(response(id, "result", result(method, params)), true));
        } catch (RpcException e) {
            String error = response(id, "error", Json.map("code", e.code, "message", String.valueOf(e.getMessage())));
            return Optional.of(new Reply(error, e.code != PARSE_ERROR && e.code != INVALID_REQUEST));
        }
    }

    private static @Nullable Object parse(String message) throws RpcException {
        try {
            return Json.read(message);
        } catch (IOException e) {
            throw new RpcException(PARSE_ERROR, "The message is not JSON");
        }
    }

    private static String response(@Nullable Object id, String name, Object value) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        response.put("id", id);
        response.put(name, value);
        return Json.write(response);
    }

    private Object result(String method, Map<?, ?> params) throws RpcException {
        return switch (method) {
            case "initialize" -> initialize(params);
            case "ping" -> Map.of();
            case "tools/list" ->
                Json.map("tools", tools.values().stream().map(Tool::listing).toList());
            case "tools/call" -> call(params);
            case "resources/list" -> Json.map("resources", resources());
            case "resources/templates/list" -> Json.map("resourceTemplates", List.of());
            case "resources/read" -> read(params);
            default -> throw new RpcException(METHOD_NOT_FOUND, "There is no method " + method);
        };
    }

    private Object initialize(Map<?, ?> params) {
        Object wanted = params.get("protocolVersion");
        return Json.map(
                "protocolVersion",
                wanted instanceof String version && VERSIONS.contains(version) ? version : VERSIONS.get(0),
                "capabilities",
                Json.map("tools", Map.of(), "resources", Map.of()),
                "serverInfo",
                Json.map(
                        "name",
                        "materia",
                        "title",
                        title(),
                        "version",
                        published.release().version()),
                "instructions",
                "Claims of drug monographs, each with the sentence that makes it. Cite claim and sentence. A claim says what"
                        + " a monograph says, with its polarity and certainty; that nothing is said does not mean that it"
                        + " is not so. This is not medical advice.");
    }

    private String title() {
        return published.catalogue().stream(
                        NodeFactory.createURI(published.datasetIri()), DCTerms.title.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("Materia");
    }

    private Object call(Map<?, ?> params) throws RpcException {
        Tool tool = tools.get(String.valueOf(params.get("name")));
        if (tool == null) {
            throw new RpcException(INVALID_PARAMS, "There is no tool " + params.get("name"));
        }
        Map<?, ?> arguments = params.get("arguments") instanceof Map<?, ?> given ? given : Map.of();
        try {
            tool.check(arguments);
            Map<String, Object> answer = tool.call().answer(new Tool.Arguments(arguments));
            return Json.map(
                    "content",
                    List.of(Json.map("type", "text", "text", Json.write(answer))),
                    "structuredContent",
                    answer,
                    "isError",
                    false);
        } catch (Tool.BadCallException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            HttpProblem problem = e.problem();
            String place = problem.line() > 0 ? " (line " + problem.line() + ", column " + problem.column() + ")" : "";
            return failed(problem.detail() + place + ". " + problem.remedy());
        } catch (IOException e) {
            return failed("The answer could not be given: " + e.getMessage());
        }
    }

    private static Object failed(String why) {
        return Json.map("content", List.of(Json.map("type", "text", "text", why)), "isError", true);
    }

    private List<Object> resources() {
        return List.of(
                resource("ontology", "Ontology", "The classes and properties of the data."),
                resource("shapes", "Shapes", "What the data are checked against, SHACL."),
                resource("void", "Description", "VoID and DCAT: counts, licence, vocabularies."),
                resource("examples", "Example queries", "Queries in SPARQL, with titles."));
    }

    private Object resource(String name, String title, String description) {
        return Json.map(
                "uri",
                published.base() + name,
                "name",
                name,
                "title",
                title,
                "description",
                description,
                "mimeType",
                TURTLE);
    }

    private Object read(Map<?, ?> params) throws RpcException {
        String uri = String.valueOf(params.get("uri"));
        Graph graph = uri.startsWith(published.base())
                ? switch (uri.substring(published.base().length())) {
                    case "ontology" -> published.ontology();
                    case "shapes" -> published.turtle("shapes.ttl");
                    case "void" -> published.catalogue();
                    case "examples" -> new Examples(published).graph();
                    default -> null;
                }
                : null;
        if (graph == null) {
            throw new RpcException(RESOURCE_NOT_FOUND, "There is no resource " + uri);
        }
        String text = RDFWriter.source(graph).lang(Lang.TURTLE).asString();
        return Json.map("contents", List.of(Json.map("uri", uri, "mimeType", TURTLE, "text", text)));
    }
}
