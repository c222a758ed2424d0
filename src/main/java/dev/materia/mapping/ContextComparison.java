package dev.materia.mapping;

import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.ContextValue.AgeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the contexts of two claims: whether they can hold of one patient. */
final class ContextComparison {

    private static final int GROWN_UP = 216;
    private static final int TEENAGE = 144;
    private static final int OLD = 780;

    /** Months from one age to before another. */
    private record Span(double from, double to) {

        boolean meets(Span other) {
            return from < other.to && other.from < to;
        }
    }

    private ContextComparison() {}

    /** Whether the ages of the two leave nobody to both: "in adults" and "in children". */
    static boolean apart(List<Context> a, List<Context> b) {
        List<Span> left = ages(a);
        List<Span> right = ages(b);
        return !left.isEmpty()
                && !right.isEmpty()
                && left.stream().noneMatch(x -> right.stream().anyMatch(x::meets));
    }

    /** Whether the two hold under the same limits, ages that overlap being the same. */
    static boolean same(List<Context> a, List<Context> b) {
        return ages(a).isEmpty() == ages(b).isEmpty()
                && !apart(a, b)
                && others(a).equals(others(b));
    }

    private static Set<String> others(List<Context> contexts) {
        return contexts.stream()
                .filter(c -> c.type() != ContextType.AGE)
                .map(Context::identity)
                .collect(Collectors.toSet());
    }

    private static List<Span> ages(List<Context> contexts) {
        return contexts.stream()
                .flatMap(c -> c.value().stream())
                .filter(AgeRange.class::isInstance)
                .map(AgeRange.class::cast)
                .map(ContextComparison::span)
                .toList();
    }

    /** The months that an age covers. For a group alone usual ones are taken, to compare and not to publish. */
    private static Span span(AgeRange age) {
        if (age.min().isPresent() || age.max().isPresent()) {
            return new Span(months(age.min()).orElse(0.0), months(age.max()).orElse((double) AgeRange.OLDEST));
        }
        return switch (age.group().orElse(AgeRange.Group.ADULT)) {
            case CHILD -> new Span(0, GROWN_UP);
            case ADOLESCENT -> new Span(TEENAGE, GROWN_UP);
            case ADULT -> new Span(GROWN_UP, AgeRange.OLDEST);
            case ELDERLY -> new Span(OLD, AgeRange.OLDEST);
        };
    }

    private static Optional<Double> months(Optional<AgeRange.Bound> bound) {
        return bound.map(b -> b.unit() == AgeRange.Unit.MONTHS ? b.number() : b.number() / 30.4375);
    }
}
