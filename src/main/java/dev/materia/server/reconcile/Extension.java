package dev.materia.server.reconcile;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/** Data extension (section 7 of the specification): values of properties for things that were matched before. */
final class Extension {

    private static final int MOST_CELLS = 20_000;

    private final Things things;
    private final Properties properties;

    Extension(Things things, Properties properties) {
        this.things = things;
        this.properties = properties;
    }

    private record Column(String id, Optional<Property> property, int limit) {}

    /**
     * Answers a request for values.
     *
     * @throws ProblemException 400 if it is none, or too large
     */
    JsonObject answer(JsonObject request) {
        List<String> ids = new ArrayList<>();
        for (JsonValue id : list(request, "ids")) {
            if (!id.isString()) {
                throw wrong("one of the ids is no text");
            }
            ids.add(id.getAsString().value());
        }
        List<Column> columns = new ArrayList<>();
        for (JsonValue property : list(request, "properties")) {
            columns.add(column(property));
        }
        if ((long) ids.size() * columns.size() > MOST_CELLS) {
            throw wrong("it asks for more than " + MOST_CELLS + " cells");
        }
        JsonArray meta = new JsonArray();
        columns.forEach(column -> meta.add(meta(column)));
        JsonObject rows = new JsonObject();
        ids.forEach(id -> rows.put(id, row(id, columns)));
        JsonObject answer = new JsonObject();
        answer.put("meta", meta);
        answer.put("rows", rows);
        return answer;
    }

    private Column column(JsonValue json) {
        if (!json.isObject()
                || !json.getAsObject().hasKey("id")
                || !json.getAsObject().get("id").isString()) {
            throw wrong("one of the properties has no id");
        }
        String id = json.getAsObject().get("id").getAsString().value();
        JsonValue settings = json.getAsObject().get("settings");
        JsonValue limit =
                settings != null && settings.isObject() ? settings.getAsObject().get("limit") : null;
        String most =
                limit == null ? "" : limit.isString() ? limit.getAsString().value() : limit.toString();
        // 0 stands for no limit, and so does what is no number
        return new Column(
                id, properties.find(id), most.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(most) : Integer.MAX_VALUE);
    }

    private static JsonObject meta(Column column) {
        JsonObject meta = new JsonObject();
        meta.put("id", column.id());
        meta.put("name", column.property().map(Property::name).orElse(column.id()));
        return meta;
    }

    private JsonObject row(String id, List<Column> columns) {
        Optional<Node> thing = things.node(id);
        JsonObject row = new JsonObject();
        for (Column column : columns) {
            JsonArray cell = new JsonArray();
            if (thing.isPresent() && column.property().isPresent()) {
                properties.values(thing.get(), column.property().get()).stream()
                        .limit(column.limit())
                        .forEach(value -> cell.add(value(value)));
            }
            row.put(column.id(), cell);
        }
        return row;
    }

    private JsonObject value(Node node) {
        JsonObject value = new JsonObject();
        if (things.isOurs(node)) {
            value.put("id", things.id(node));
            value.put("name", things.name(node));
            return value;
        }
        if (!node.isLiteral()) {
            value.put("str", node.isURI() ? node.getURI() : "");
            return value;
        }
        NodeValue literal = NodeValue.makeNode(node);
        if (literal.isInteger() && literal.getInteger().bitLength() < 63) {
            value.put("int", literal.getInteger().longValue());
        } else if (literal.isNumber() && Double.isFinite(literal.getDouble())) {
            value.put("float", JsonNumber.value(literal.getDouble()));
        } else if (literal.isDateTime() && node.getLiteralLexicalForm().contains("T")) {
            value.put("date", node.getLiteralLexicalForm());
        } else {
            value.put("str", node.getLiteralLexicalForm());
        }
        return value;
    }

    private static JsonArray list(JsonObject request, String name) {
        JsonValue value = request.get(name);
        if (value == null || !value.isArray()) {
            throw wrong(name + " is not a list");
        }
        return value.getAsArray();
    }

    private static ProblemException wrong(String found) {
        return new ProblemException(HttpProblem.of(
                400,
                "reconciliation-extend",
                "The values cannot be given: " + found,
                "Send {\"ids\": [...], \"properties\": [{\"id\": ...}]}."));
    }
}
