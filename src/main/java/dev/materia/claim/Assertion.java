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
 */
public record Assertion(
        Polarity polarity,
        Certainty certainty,
        Circumstance circumstance,
        Bundle limits,
        List<Statement> statements,
        List<Integer> evidence) {

    /** Copies the lists, so that an assertion never changes. */
    public Assertion {
        statements = List.copyOf(statements);
        evidence = evidence.stream().sorted().distinct().toList();
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a claim needs the words that make it");
        }
    }
}
