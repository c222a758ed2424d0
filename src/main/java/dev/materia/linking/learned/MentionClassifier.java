package dev.materia.linking.learned;

import dev.materia.linking.LinkedMention;
import dev.materia.linking.SemanticGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides by what was learned whether a text is about what it names: logistic regression over the
 * {@link FeatureExtractor} of all mentions of one concept in one text.
 */
final class MentionClassifier {

    /** Where dropping a concept and keeping it do the F1 of the whole equal good, which is half of that F1. */
    private static final double LEAST = 0.43;

    private final Map<String, Double> weights;
    private final FeatureExtractor features;

    MentionClassifier(Map<String, Double> weights, FeatureExtractor features) {
        this.weights = weights;
        this.features = features;
    }

    /** All mentions of one concept. */
    record ConceptKey(SemanticGroup group, String id) {}

    /** The mentions by what they name; without those that have no id. */
    static Map<ConceptKey, List<LinkedMention>> groups(List<LinkedMention> all) {
        Map<ConceptKey, List<LinkedMention>> groups = new LinkedHashMap<>();
        for (LinkedMention named : all) {
            if (named.group() != SemanticGroup.OTHER) {
                for (String id : named.mesh()) {
                    groups.computeIfAbsent(new ConceptKey(named.group(), id), g -> new ArrayList<>())
                            .add(named);
                }
            }
        }
        return groups;
    }

    /** Those of {@code all} that count, in their order. */
    List<LinkedMention> select(List<LinkedMention> all) {
        Map<ConceptKey, Boolean> counts = new HashMap<>();
        groups(all).forEach((key, mentions) -> counts.put(key, probability(key, mentions) >= LEAST));
        List<LinkedMention> kept = new ArrayList<>();
        for (LinkedMention mention : all) {
            List<String> ids = mention.mesh().stream()
                    .filter(id -> counts.getOrDefault(new ConceptKey(mention.group(), id), true))
                    .toList();
            if (!ids.isEmpty() || mention.mesh().isEmpty()) {
                kept.add(new LinkedMention(mention.span(), mention.candidate(), ids));
            }
        }
        return kept;
    }

    private double probability(ConceptKey key, List<LinkedMention> mentions) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : features.of(key, mentions).entrySet()) {
            Double weight = weights.get(feature.getKey());
            if (weight != null) {
                sum += weight * feature.getValue();
            }
        }
        return LogisticRegression.sigmoid(sum);
    }
}
