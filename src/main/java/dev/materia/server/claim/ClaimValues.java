package dev.materia.server.claim;

import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of the filters that have a vocabulary. */
public final class ClaimValues {

    /** Properties that a claim has, and those that follow from them. */
    public static final List<String> PREDICATES = Stream.concat(
                    Predicate.localNames().stream(), Stream.of("prevents", "mayCause", "hasMechanism"))
            .toList();

    private static final Map<String, List<String>> ALLOWED = Map.of(
            "predicate", PREDICATES,
            "polarity", names(Polarity.values(), Polarity::localName),
            "certainty", names(Certainty.values(), Certainty::localName),
            "circumstance", names(Circumstance.values(), Circumstance::localName),
            "strength", names(Strength.values(), Strength::localName));

    private ClaimValues() {}

    private static <T> List<String> names(T[] values, Function<T, String> localName) {
        return Stream.of(values)
                .map(localName)
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .toList();
    }

    /** The values that a filter may have; empty if it may have any. */
    public static List<String> of(String filter) {
        return ALLOWED.getOrDefault(filter, List.of());
    }

    /**
     * The value that is meant by {@code written}: its name in any case, with or without a prefix, or its IRI. Empty if
     * the filter has no such value.
     */
    static Optional<String> find(String filter, String written) {
        String local = written.substring(Math.max(written.lastIndexOf('#'), written.lastIndexOf(':')) + 1);
        return of(filter).stream()
                .filter(value -> value.equalsIgnoreCase(local))
                .findFirst();
    }
}
