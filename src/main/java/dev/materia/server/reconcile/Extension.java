package dev.materia.server.reconcile;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

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
    Map<String, Object> answer(Map<String, @Nullable Object> request) {
        List<String> ids = new ArrayList<>();
        for (Object id : list(request, "ids")) {
            if (!(id instanceof String text)) {
                throw wrong("one of the ids is not a text");
            }
            ids.add(text);
        }
        List<Column> columns = new ArrayList<>();
        for (Object property : list(request, "properties")) {
            columns.add(column(property));
        }
        if ((long) ids.size() * columns.size() > MOST_CELLS) {
            throw wrong("it asks for more than " + MOST_CELLS + " cells");
        }
        List<Object> meta = new ArrayList<>();
        columns.forEach(column -> meta.add(meta(column)));
        Map<String, Object> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, row(id, columns)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("meta", meta);
        answer.put("rows", rows);
        return answer;
    }

    private Column column(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> asked && asked.get("id") instanceof String id)) {
            throw wrong("one of the properties has no id");
        }
        String most = asked.get("settings") instanceof Map<?, ?> settings ? String.valueOf(settings.get("limit")) : "";
        // 0 stands for no limit, and so does what is no number
        return new Column(
                id, properties.find(id), most.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(most) : Integer.MAX_VALUE);
    }

    private static Map<String, Object> meta(Column column) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("id", column.id());
        meta.put("name", column.property().map(Property::name).orElse(column.id()));
        return meta;
    }

    private Map<String, Object> row(String id, List<Column> columns) {
        Optional<Node> thing = things.node(id);
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column column : columns) {
            List<Object> cell = new ArrayList<>();
            if (thing.isPresent() && column.property().isPresent()) {
                properties.values(thing.get(), column.property().get()).stream()
                        .limit(column.limit())
                        .forEach(value -> cell.add(value(value)));
            }
            row.put(column.id(), cell);
        }
        return row;
    }

    private Map<String, Object> value(Node node) {
        Map<String, Object> value = new LinkedHashMap<>();
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
            value.put("float", literal.getDouble());
        } else if (literal.isDateTime() && node.getLiteralLexicalForm().contains("T")) {
            value.put("date", node.getLiteralLexicalForm());
        } else {
            value.put("str", node.getLiteralLexicalForm());
        }
        return value;
    }

    private static List<?> list(Map<String, @Nullable Object> request, String name) {
        if (!(request.get(name) instanceof List<?> list)) {
            throw wrong(name + " is not a list");
        }
        return list;
    }

    private static ProblemException wrong(String found) {
        return new ProblemException(HttpProblem.of(
                400,
                "reconciliation-extend",
                "The values cannot be given: " + found,
                "Send {\"ids\": [...], \"properties\": [{\"id\": ...}]}."));
    }
}
