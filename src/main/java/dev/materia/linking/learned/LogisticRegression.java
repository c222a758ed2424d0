package dev.materia.linking.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression, fitted by steps of all examples at once, so that the same examples in the same order give the
 * same weights on any machine.
 */
final class LogisticRegression {

    private static final int LEAST_EXAMPLES = 3;
    private static final int ROUNDS = 400;
    private static final double RATE = 0.1;

    /** What the square of a weight costs; found by trying on parts of the training part of BC5CDR. */
    private static final double PENALTY_DISEASE = 10;

    /** The same for chemicals, whose names say more: what speaks for or against them may weigh more. */
    private static final double PENALTY_CHEMICAL = 2;

    private record Example(Map<String, Double> features, boolean right) {}

    private static final class Row {
        final int[] features;
        final double[] values;
        final double right;

        Row(List<String> known, Example of, Map<String, Integer> numbers) {
            features = new int[known.size()];
            values = new double[known.size()];
            right = of.right ? 1 : 0;
            for (int i = 0; i < features.length; i++) {
                features[i] = numbers.getOrDefault(known.get(i), 0);
                values[i] = of.features.getOrDefault(known.get(i), 0.0);
            }
        }
    }

    private final List<Example> examples = new ArrayList<>();

    /** Takes an example with its features, and whether it is right, into account. */
    void add(Map<String, Double> features, boolean right) {
        examples.add(new Example(features, right));
    }

    /** The weights by the names of features; features that were hardly met have none. */
    Map<String, Double> weights() {
        Map<String, Integer> often = new TreeMap<>();
        examples.forEach(e -> e.features.keySet().forEach(t -> often.merge(t, 1, Integer::sum)));
        often.values().removeIf(n -> n < LEAST_EXAMPLES);
        List<String> names = List.copyOf(often.keySet());
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(n -> numbers.put(n, numbers.size()));
        List<Row> rows = examples.stream().map(e -> row(e, numbers)).toList();
        double[] weights = new double[names.size()];
        double[] squares = new double[names.size()];
        Arrays.fill(squares, 1e-9);
        double[] penalties = names.stream()
                .mapToDouble(n -> n.startsWith(FeatureExtractor.CHEMICAL) ? PENALTY_CHEMICAL : PENALTY_DISEASE)
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            step(rows, weights, squares, penalties);
        }
        Map<String, Double> result = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            result.put(names.get(i), weights[i]);
        }
        return result;
    }

    private static Row row(Example e, Map<String, Integer> numbers) {
        List<String> known = e.features.keySet().stream()
                .filter(numbers::containsKey)
                .sorted()
                .toList();
        return new Row(known, e, numbers);
    }

    /** A step down the slope, shorter for weights that have moved much (Duchi and others, JMLR 2011). */
    private static void step(List<Row> rows, double[] weights, double[] squares, double[] penalties) {
        double[] slope = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            slope[i] = penalties[i] * weights[i];
        }
        for (Row row : rows) {
            double sum = 0;
            for (int i = 0; i < row.features.length; i++) {
                sum += weights[row.features[i]] * row.values[i];
            }
            double error = sigmoid(sum) - row.right;
            for (int i = 0; i < row.features.length; i++) {
                slope[row.features[i]] += error * row.values[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            squares[i] += slope[i] * slope[i];
            weights[i] -= RATE * slope[i] / Math.sqrt(squares[i]);
        }
    }

    /** The logistic function: the probability that belongs to a sum of weights. */
    static double sigmoid(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
