package dev.materia.mapping;

import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The limits of a claim as far as they decide on direct triples and disputes: whether two claims can hold of one
 * patient.
 *
 * @param ages the ages that it is limited to, in months, alternatives of each other; none for any age
 * @param others the identities of its other contexts
 * @param prevention whether the use is meant to prevent
 */
public record ContextComparison(List<Span> ages, Set<String> others, boolean prevention) {

    /** No limits. */
    public static final ContextComparison NONE = new ContextComparison(List.of(), Set.of(), false);

    private static final int GROWN_UP = 216;
    private static final int TEENAGE = 144;
    private static final int OLD = 780;

    /**
     * Months from one age to before another.
     *
     * @param from the least age
     * @param to the first age that is not meant any more
     */
    public record Span(double from, double to) {

        boolean meets(Span other) {
            return from < other.to && other.from < to;
        }
    }

    /** Copies the collections, so that limits never change. */
    public ContextComparison {
        ages = List.copyOf(ages);
        others = Set.copyOf(others);
    }

    /** What {@code bundle} comes to. */
    static ContextComparison of(Bundle bundle) {
        return new ContextComparison(
                ages(bundle.contexts()),
                others(bundle.contexts()),
                bundle.intents().contains(Intent.PREVENTION));
    }

    /** Whether the ages of the two leave nobody to both: "in adults" and "in children". */
    boolean apart(ContextComparison other) {
        return !ages.isEmpty()
                && !other.ages.isEmpty()
                && ages.stream().noneMatch(x -> other.ages.stream().anyMatch(x::meets));
    }

    /** Whether the two hold under the same limits, ages that overlap being the same. */
    boolean same(ContextComparison other) {
        return ages.isEmpty() == other.ages.isEmpty() && !apart(other) && others.equals(other.others);
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
