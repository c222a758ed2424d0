package dev.materia.linking.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weights follow the examples, and are the same each time. */
class LogisticRegressionTest {

    @Test
    void weighsWhatSpeaksForAndAgainst() {
        Map<String, Double> weights = fitted().weights();
        assertThat(weights.get("C good")).isGreaterThan(0.5);
        assertThat(weights.get("C bad")).isLessThan(-0.5);
        assertThat(weights.get("C either")).isCloseTo(0, within(0.2));
    }

    @Test
    void dropsWhatWasHardlyMet() {
        LogisticRegression regression = fitted();
        regression.add(Map.of("C once", 1.0), true);
        assertThat(regression.weights()).doesNotContainKey("C once");
    }

    @Test
    void givesTheSameWeightsEachTime() {
        assertThat(fitted().weights()).isEqualTo(fitted().weights());
    }

    @Test
    void sumsAreProbabilities() {
        assertThat(LogisticRegression.sigmoid(0)).isEqualTo(0.5);
        assertThat(LogisticRegression.sigmoid(40)).isCloseTo(1, within(1e-9));
        assertThat(LogisticRegression.sigmoid(-40)).isCloseTo(0, within(1e-9));
    }

    private static LogisticRegression fitted() {
        LogisticRegression regression = new LogisticRegression();
        for (int i = 0; i < 20; i++) {
            regression.add(Map.of("C good", 1.0, "C either", 1.0), true);
            regression.add(Map.of("C bad", 1.0, "C either", 1.0), false);
        }
        return regression;
    }
}
