package dev.materia.claim;

import dev.materia.claim.context.Bundle;
import java.util.List;

/** One place where a claim is made, with all that its words tell; {@link ClaimMerger} makes claims of them. */
record Found(
        Predicate predicate,
        Polarity polarity,
        Certainty certainty,
        Circumstance circumstance,
        Action action,
        Bundle limits,
        Statement statement,
        List<Integer> evidence) {

    Mention mention() {
        return statement.mention();
    }
}
