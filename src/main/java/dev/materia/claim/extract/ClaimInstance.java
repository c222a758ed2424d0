package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Mention;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.Statement;
import dev.materia.claim.Strength;
import dev.materia.claim.context.Bundle;
import java.util.List;
import java.util.Optional;

/** One place where a claim is made, with all that its words tell; {@link ClaimMerger} makes claims of them. */
record ClaimInstance(
        Predicate predicate,
        Polarity polarity,
        Certainty certainty,
        Circumstance circumstance,
        Action action,
        Optional<Strength> strength,
        Bundle limits,
        Statement statement,
        List<Integer> evidence) {

    /** The same, less sure. */
    ClaimInstance probable() {
        return new ClaimInstance(
                predicate, polarity, Certainty.PROBABLE, circumstance, action, strength, limits, statement, evidence);
    }

    /** The same, denied. */
    ClaimInstance denied() {
        return new ClaimInstance(
                predicate, Polarity.DENIED, certainty, circumstance, action, strength, limits, statement, evidence);
    }

    Mention mention() {
        return statement.mention();
    }
}
