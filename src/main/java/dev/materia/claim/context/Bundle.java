package dev.materia.claim.context;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The limits under which a claim holds, together with what the use is meant to achieve. "As monotherapy from 4 years
 * and as adjunct from 2 years" are two of one object.
 *
 * @param contexts in text order; they hold together, ages are alternatives
 * @param intents what a use is for; empty for what is no use
 * @param roles the drug's place beside other treatment
 */
public record Bundle(List<Context> contexts, Set<Intent> intents, Set<TherapyRole> roles) {

    /** No limits, and nothing said of the intent. */
    public static final Bundle NONE = new Bundle(List.of(), Set.of(), Set.of());

    /** Copies the collections, so that a bundle never changes. */
    public Bundle {
        contexts = List.copyOf(contexts);
        intents = intents.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(intents));
        roles = roles.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
}
