package dev.materia.claim;

import dev.materia.claim.context.Bundle;
import java.util.List;

/**
 * How a claim is made: what every kind of claim has.
 *
 * @param polarity affirmed or denied
 * @param certainty how sure the text is
 * @param circumstance under which it holds
 * @param limits for whom, after what and with what it holds, and what a use is meant to achieve
 * @param statements where the text says so, in text order; never empty
 * @param evidence numbers of the citations that the statements rest on, ascending
 * @param frequencies how often the effect that is claimed was seen, in text order; empty for other claims
 */
public record Assertion(
        Polarity polarity,
        Certainty certainty,
        Circumstance circumstance,
        Bundle limits,
        List<Statement> statements,
        List<Integer> evidence,
        List<Frequency> frequencies) {

    /** An assertion that gives no frequency. */
    public Assertion(
            Polarity polarity,
            Certainty certainty,
            Circumstance circumstance,
            Bundle limits,
            List<Statement> statements,
            List<Integer> evidence) {
        this(polarity, certainty, circumstance, limits, statements, evidence, List.of());
    }

    /** Copies the lists, so that an assertion never changes. */
    public Assertion {
        statements = List.copyOf(statements);
        frequencies = List.copyOf(frequencies);
        evidence = evidence.stream().sorted().distinct().toList();
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a claim needs the words that make it");
        }
    }

    /** The same with {@code seen} as its frequencies. */
    public Assertion with(List<Frequency> seen) {
        return new Assertion(polarity, certainty, circumstance, limits, statements, evidence, seen);
    }
}
