package dev.materia.server.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which claims are wanted. Each text is empty where anything will do; things may be named by IRI, by address, by an
 * identifier of another vocabulary, or by a name.
 *
 * @param drug what the claim is about
 * @param predicate local name or IRI of the property: {@code hasAdverseEffect}; {@code mayCause} stands for all below
 *     it
 * @param object what the claim says of it
 * @param polarity {@code affirmed} or {@code denied}
 * @param certainty {@code established}, {@code probable} or {@code investigational}
 * @param circumstance {@code overdose}, {@code highDose}, ...
 * @param strength {@code contraindicated}, {@code caution}, ...
 * @param context words of a limit: {@code children}
 * @param monograph who says it
 * @param limit how many claims at most
 * @param offset how many to leave out first
 */
public record ClaimFilter(
        String drug,
        String predicate,
        String object,
        String polarity,
        String certainty,
        String circumstance,
        String strength,
        String context,
        String monograph,
        int limit,
        int offset) {

    /** As many claims as are given at a time at most. */
    public static final int MOST = 1_000;

    private static final int USUAL = 100;
    private static final int LONGEST = 400;

    /** The names of the parameters that filter. */
    public static final List<String> NAMES = List.of(
            "drug", "predicate", "object", "polarity", "certainty", "circumstance", "strength", "context", "monograph");

    /**
     * Reads a filter.
     *
     * @param value gives the value of a parameter; empty if it was not given
     * @param errors takes what is wrong, by parameter
     */
    public static ClaimFilter of(Function<String, String> value, Map<String, String> errors) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text = value.apply(name).strip();
            if (text.length() > LONGEST) {
                errors.put(name, "This field has at most " + LONGEST + " characters.");
            }
            List<String> allowed = ClaimValues.of(name);
            if (!text.isEmpty() && !allowed.isEmpty()) {
                Optional<String> known = ClaimValues.find(name, text);
                if (known.isEmpty()) {
                    errors.put(name, "Must be one of " + String.join(", ", allowed) + ".");
                }
                text = known.orElse("");
            }
            values.put(name, text);
        }
        // what people look for first is a condition
        String object = values.getOrDefault("object", "");
        String condition = value.apply("condition").strip();
        return new ClaimFilter(
                values.getOrDefault("drug", ""),
                values.getOrDefault("predicate", ""),
                object.isEmpty() ? condition : object,
                values.getOrDefault("polarity", ""),
                values.getOrDefault("certainty", ""),
                values.getOrDefault("circumstance", ""),
                values.getOrDefault("strength", ""),
                values.getOrDefault("context", ""),
                values.getOrDefault("monograph", ""),
                number(value.apply("limit"), "limit", USUAL, 1, MOST, errors),
                number(value.apply("offset"), "offset", 0, 0, Integer.MAX_VALUE, errors));
    }

    /** A parameter that is a number. */
    static int number(String text, String name, int usual, int least, int most, Map<String, String> errors) {
        if (text.isEmpty()) {
            return usual;
        }
        long number = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            errors.put(name, "Must be a number from " + least + " to " + most + ".");
            return usual;
        }
        return (int) number;
    }

    /** The same filter for so many claims at most. */
    public ClaimFilter upTo(int most) {
        return new ClaimFilter(
                drug, predicate, object, polarity, certainty, circumstance, strength, context, monograph, most, offset);
    }

    /** The same filter with another value of the filter {@code name}, from the first claim on. */
    public ClaimFilter with(String name, String value) {
        return of(
                each -> switch (each) {
                    case "offset" -> "";
                    case "limit" -> Integer.toString(limit);
                    default -> each.equals(name) ? value : given().getOrDefault(each, "");
                },
                new LinkedHashMap<>());
    }

    /** The filters that are set, by the names of their parameters. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> values =
                List.of(drug, predicate, object, polarity, certainty, circumstance, strength, context, monograph);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                given.put(NAMES.get(i), values.get(i));
            }
        }
        return given;
    }
}
