package dev.materia.server.reconcile;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.search.EntityNames;
import dev.materia.vocabulary.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * One query of a batch (section 4.2 of the specification).
 *
 * @param text the name that is looked for; may be empty if there are values
 * @param types identifiers of types; empty for any
 * @param strictness what the types mean
 * @param limit how many candidates at most
 * @param values values of properties that the thing should have
 */
record ReconciliationQuery(String text, List<String> types, Strictness strictness, int limit, List<Value> values) {

    private static final int USUAL = 5;
    private static final int MOST = 50;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 500;

    /** What it means to name types. */
    enum Strictness {
        /** A candidate is of one of them. */
        ANY,
        /** One of them is better than another. */
        SHOULD,
        /** A candidate is of all of them. */
        ALL
    }

    /**
     * A value that the thing should have.
     *
     * @param property identifier of a property
     * @param texts the value, or several of which one is enough: words, or identifiers
     */
    record Value(String property, List<String> texts) {}

    /**
     * Reads a query.
     *
     * @throws ProblemException 400 if it is none
     */
    static ReconciliationQuery read(String key, JsonValue json) {
        if (!json.isObject()) {
            throw wrong(key, "it is no object");
        }
        JsonObject query = json.getAsObject();
        String text = text(key, query);
        List<Value> values = values(key, query);
        if (!query.hasKey("query") && values.isEmpty()) {
            throw wrong(key, "it has neither query nor properties");
        }
        return new ReconciliationQuery(text, types(key, query), strictness(key, query), limit(key, query), values);
    }

    /** A cell may hold a number or a truth value, or nothing. */
    private static String text(String key, JsonObject query) {
        JsonValue text = query.get("query");
        if (text == null || text.isNull()) {
            return "";
        }
        if (text.isObject() || text.isArray()) {
            throw wrong(key, "its query is not a text");
        }
        return Typography.plain(text.isString() ? text.getAsString().value() : text.toString())
                .strip();
    }

    /** Whether there is nothing to look for, as in a blank cell of a table or in one with a whole text. */
    boolean isBlank() {
        return (EntityNames.fold(text).isEmpty() || text.length() > LONGEST)
                && values.stream().allMatch(value -> value.texts().isEmpty());
    }

    private static List<String> types(String key, JsonObject query) {
        JsonValue types = query.get("type");
        if (types == null || types.isNull()) {
            return List.of();
        }
        List<String> ids = texts(types);
        if (ids.isEmpty()) {
            throw wrong(key, "its type is neither an identifier nor a list of them");
        }
        return ids;
    }

    private static Strictness strictness(String key, JsonObject query) {
        JsonValue strict = query.get("type_strict");
        if (strict == null) {
            return Strictness.ANY;
        }
        return Stream.of(Strictness.values())
                .filter(each -> strict.isString()
                        && each.name()
                                .toLowerCase(Locale.ROOT)
                                .equals(strict.getAsString().value()))
                .findFirst()
                .orElseThrow(() -> wrong(key, "its type_strict is none of any, should, all"));
    }

    private static int limit(String key, JsonObject query) {
        JsonValue limit = query.get("limit");
        if (limit == null || limit.isNull()) {
            return USUAL;
        }
        String number = limit.isString() ? limit.getAsString().value().strip() : limit.toString();
        if (!number.matches("[0-9]{1,9}(?:\\.0+)?") || Double.parseDouble(number) < 1) {
            throw wrong(key, "its limit is not a positive number");
        }
        return (int) Math.min(Double.parseDouble(number), MOST);
    }

    private static List<Value> values(String key, JsonObject query) {
        JsonValue properties = query.get("properties");
        if (properties == null || properties.isNull()) {
            return List.of();
        }
        if (!properties.isArray() || properties.getAsArray().size() > MOST_VALUES) {
            throw wrong(key, "its properties are no list of at most " + MOST_VALUES);
        }
        List<Value> values = new ArrayList<>();
        for (JsonValue each : properties.getAsArray()) {
            if (!each.isObject()
                    || !each.getAsObject().hasKey("pid")
                    || !each.getAsObject().get("pid").isString()
                    || !each.getAsObject().hasKey("v")) {
                throw wrong(key, "one of its properties lacks pid or v");
            }
            JsonObject property = each.getAsObject();
            values.add(new Value(property.get("pid").getAsString().value(), texts(property.get("v"))));
        }
        return values;
    }

    /** A value in words: one for a single value, several for a list. */
    private static List<String> texts(JsonValue json) {
        if (json.isArray()) {
            return json.getAsArray().stream()
                    .limit(MOST_VALUES)
                    .flatMap(each -> each.isArray() ? Stream.empty() : texts(each).stream())
                    .toList();
        }
        if (json.isObject()) {
            return Stream.of("id", "name")
                    .flatMap(field -> Optional.ofNullable(json.getAsObject().get(field)).stream())
                    .filter(JsonValue::isString)
                    .map(value -> value.getAsString().value())
                    .limit(1)
                    .toList();
        }
        if (json.isString()) {
            return List.of(json.getAsString().value());
        }
        return json.isNull() ? List.of() : List.of(json.toString());
    }

    private static ProblemException wrong(String key, String found) {
        String shown = key.length() > 40 ? key.substring(0, 40) + "…" : key;
        return new ProblemException(HttpProblem.of(
                400,
                "reconciliation-query",
                "The query " + shown + " cannot be answered: " + found,
                "See https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/"));
    }
}
