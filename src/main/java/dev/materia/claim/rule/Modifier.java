package dev.materia.claim.rule;

import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a cue file that changes claims: negation, hedging, circumstance.
 *
 * @param id cue file, slash, rule name
 * @param patterns any of which fires it
 * @param sets what it sets: a {@link Polarity}, {@link Certainty} or {@link Circumstance}; empty for words that only
 *     look like a modifier ("not only")
 * @param reach how far it reaches, in tokens, to the cue or mention that it changes; 0 for the whole clause
 * @param both whether it also reaches back
 * @param of the kinds of claims that it changes; all if empty
 */
public record Modifier(
        String id,
        List<TokenPattern> patterns,
        Optional<Enum<?>> sets,
        int reach,
        boolean both,
        Set<CandidateClaim.Family> of) {

    /** Whether it may change a candidate of that kind. */
    public boolean changes(CandidateClaim.Family family) {
        return of.isEmpty() || of.contains(family);
    }
}
