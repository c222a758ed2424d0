package dev.materia.claim;

import dev.materia.claim.context.Bundle;
import java.util.List;
import java.util.Optional;

/** One place where a claim is made, with all that its words tell; {@link ClaimMerger} makes claims of them. */
record Found(
        Predicate predicate,
        Polarity polarity,
        Certainty certainty,
        Circumstance circumstance,
        Action action,
        Optional<Strength> strength,
        Bundle limits,
        Statement statement,
        List<Integer> evidence) {

    /** The same, denied. */
    Found denied() {
        return new Found(
                predicate, Polarity.DENIED, certainty, circumstance, action, strength, limits, statement, evidence);
    }

    Mention mention() {
        return statement.mention();
    }
}
