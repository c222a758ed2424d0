package dev.materia.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides by what was learnt whether a text is about what it names: logistic regression over the {@link Traits} of all
 * mentions of one concept in one text.
 */
final class Judge {

    /** Where dropping a concept and keeping it do the F1 of the whole equal good, which is half of that F1. */
    private static final double LEAST = 0.43;

    private final Map<String, Double> weights;
    private final Traits traits;

    Judge(Map<String, Double> weights, Traits traits) {
        this.weights = weights;
        this.traits = traits;
    }

    /** All mentions of one concept. */
    record Group(Kind kind, String id) {}

    /** The mentions by what they name; without those that have no id. */
    static Map<Group, List<Named>> groups(List<Named> all) {
        Map<Group, List<Named>> groups = new LinkedHashMap<>();
        for (Named named : all) {
            if (named.kind() != Kind.OTHER) {
                for (String id : named.mesh()) {
                    groups.computeIfAbsent(new Group(named.kind(), id), g -> new ArrayList<>())
                            .add(named);
                }
            }
        }
        return groups;
    }

    /** Those of {@code all} that count, in their order. */
    List<Named> of(List<Named> all) {
        Map<Group, Boolean> counts = new HashMap<>();
        Map<Group, List<Named>> groups = groups(all);
        groups.forEach((group, named) -> counts.put(group, probability(group, named, groups) >= LEAST));
        List<Named> kept = new ArrayList<>();
        for (Named named : all) {
            List<String> ids = named.mesh().stream()
                    .filter(id -> counts.getOrDefault(new Group(named.kind(), id), true))
                    .toList();
            if (!ids.isEmpty() || named.mesh().isEmpty()) {
                kept.add(new Named(named.passage(), named.candidate(), ids));
            }
        }
        return kept;
    }

    private double probability(Group group, List<Named> named, Map<Group, List<Named>> all) {
        double sum = 0;
        for (Map.Entry<String, Double> trait : traits.of(group, named, all).entrySet()) {
            Double weight = weights.get(trait.getKey());
            if (weight != null) {
                sum += weight * trait.getValue();
            }
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
