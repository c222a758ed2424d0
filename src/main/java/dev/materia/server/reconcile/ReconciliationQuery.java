package dev.materia.server.reconcile;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.search.EntityNames;
import dev.materia.vocabulary.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    static ReconciliationQuery read(String key, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> query)) {
            throw wrong(key, "it is not an object");
        }
        String text = text(key, query);
        List<Value> values = values(key, query);
        if (!query.containsKey("query") && values.isEmpty()) {
            throw wrong(key, "it has neither query nor properties");
        }
        return new ReconciliationQuery(text, types(key, query), strictness(key, query), limit(key, query), values);
    }

    /** A cell may hold a number or a truth value, or nothing. */
    private static String text(String key, Map<?, ?> query) {
        Object text = query.get("query");
        if (text instanceof Map || text instanceof List) {
            throw wrong(key, "its query is not a text");
        }
        return text == null ? "" : Typography.plain(text.toString()).strip();
    }

    /** Whether there is nothing to look for, as in a blank cell of a table or in one with a whole text. */
    boolean isBlank() {
        return (EntityNames.fold(text).isEmpty() || text.length() > LONGEST)
                && values.stream().allMatch(value -> value.texts().isEmpty());
    }

    private static List<String> types(String key, Map<?, ?> query) {
        Object types = query.get("type");
        if (types == null) {
            return List.of();
        }
        List<String> ids = texts(types);
        if (ids.isEmpty()) {
            throw wrong(key, "its type is neither an identifier nor a list of them");
        }
        return ids;
    }

    private static Strictness strictness(String key, Map<?, ?> query) {
        Object strict = query.get("type_strict");
        if (strict == null) {
            return Strictness.ANY;
        }
        return Stream.of(Strictness.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(strict))
                .findFirst()
                .orElseThrow(() -> wrong(key, "its type_strict is none of any, should, all"));
    }

    private static int limit(String key, Map<?, ?> query) {
        Object limit = query.get("limit");
        if (limit == null) {
            return USUAL;
        }
        String number = limit.toString().strip();
        if (!number.matches("[0-9]{1,9}(?:\\.0+)?") || Double.parseDouble(number) < 1) {
            throw wrong(key, "its limit is not a positive number");
        }
        return (int) Math.min(Double.parseDouble(number), MOST);
    }

    private static List<Value> values(String key, Map<?, ?> query) {
        Object properties = query.get("properties");
        if (properties == null) {
            return List.of();
        }
        if (!(properties instanceof List<?> list) || list.size() > MOST_VALUES) {
            throw wrong(key, "its properties are not a list of at most " + MOST_VALUES);
        }
        List<Value> values = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> property
                    && property.get("pid") instanceof String id
                    && property.containsKey("v"))) {
                throw wrong(key, "one of its properties lacks pid or v");
            }
            values.add(new Value(id, texts(property.get("v"))));
        }
        return values;
    }

    /** A value in words: one for a single value, several for a list. */
    private static List<String> texts(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return list.stream()
                    .limit(MOST_VALUES)
                    .flatMap(each -> each instanceof List ? Stream.empty() : texts(each).stream())
                    .toList();
        }
        if (json instanceof Map<?, ?> object) {
            return Stream.of("id", "name")
                    .map(object::get)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .limit(1)
                    .toList();
        }
        return json == null ? List.of() : List.of(json.toString());
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
