package dev.materia.claim.rule;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule that is fired by a verb asks of the verb and its clause.
 *
 * @param verbs base forms, each with the preposition that must follow it, if one must: {@code lead_to}
 * @param who what the subject must be
 * @param passive whether the verb must be in the passive, or must not
 * @param near words one of which must follow the verb closely, if not empty
 * @param drug whether the drug must be named in the clause, behind the verb
 */
record VerbFrame(Set<String> verbs, Who who, Optional<Boolean> passive, Set<String> near, boolean drug) {

    /** What the subject of a verb must be. */
    public enum Who {
        /** The drug, by name, class or pronoun. */
        DRUG,
        /** Patients, volunteers, "those", "12 %". */
        PEOPLE,
        /** No one: "no patient with gout should". */
        NOBODY,
        /** A condition or group of people, and not the drug. */
        CONDITION,
        /** Anything but people and other drugs. */
        THING,
        /** Anything. */
        ANY
    }
}
