package dev.materia.claim.extract;

import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.context.ContextType;
import dev.materia.vocabulary.Concept;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a label has said its drug is for, as far as it was read. Its sections on safety name those conditions for whom
 * was studied and who is treated, so that one of them is an effect only where a word says so, or a list of effects
 * names it among others.
 */
final class TreatedConditions {

    /** Rules whose cue also tells who was studied. */
    private static final Set<String> WEAK = Set.of(
            "effect/listed-effects",
            "effect/experienced",
            "effect/risk",
            "effect/increased-risk",
            "effect/reported",
            "effect/arises",
            "effect/people-have",
            "effect/people-suffer");

    /** What a treated condition may do that is an effect. */
    private static final List<String> TURNS =
            List.of("worsen", "exacerbat", "aggravat", "recurren", "relaps", "rebound", "increase", "new", "flare");

    /** Rules for what nobody has looked into. */
    private static final Pattern UNKNOWN = Pattern.compile("safety|studied|evaluated|established|tested");

    /** So many effects in a sentence make a list of them. */
    private static final int LIST = 4;

    private final Set<Concept> treated = new HashSet<>();

    /** What those have whom it treats, of which what it treats is a part: the gout of "hyperuricemia in gout". */
    private final Set<Concept> beside = new HashSet<>();

    /** Takes note of the uses among the claims of a sentence. */
    void add(List<ClaimInstance> found) {
        for (ClaimInstance claim : found) {
            boolean use = claim.predicate() == Predicate.TREATS || claim.predicate() == Predicate.TREATS_SYMPTOMS_OF;
            if (use && claim.polarity() == Polarity.AFFIRMED) {
                treated.add(claim.mention().concept());
                claim.limits().contexts().stream()
                        .filter(c -> c.type() == ContextType.COMORBIDITY || c.type() == ContextType.CAUSE)
                        .forEach(c -> beside.addAll(c.concepts()));
            }
        }
    }

    /** The claims of a sentence without effects that only name who is treated. */
    List<ClaimInstance> without(List<ClaimInstance> found) {
        long effects = found.stream()
                .filter(claim -> claim.predicate() == Predicate.HAS_ADVERSE_EFFECT)
                .count();
        return found.stream()
                .filter(claim -> effects >= LIST || !namesTheTreated(claim))
                .filter(claim -> !warnsOfTheTreated(claim))
                .toList();
    }

    /** Whether what is said of some of those who are treated would make their illness a reason for care. */
    private boolean warnsOfTheTreated(ClaimInstance claim) {
        Concept object = claim.mention().concept();
        if (claim.predicate() == Predicate.CONTRAINDICATED_IN) {
            // "not recommended in those with it whose count is low": a limit that was not read
            return treated.contains(object) && claim.limits().contexts().isEmpty();
        }
        return claim.predicate() == Predicate.CAUTION_IN
                && UNKNOWN.matcher(claim.statement().rule()).find()
                && (treated.contains(object) || beside.contains(object));
    }

    private boolean namesTheTreated(ClaimInstance claim) {
        String words = (claim.statement().cue() + ' ' + claim.mention().text()).toLowerCase(Locale.ROOT);
        return claim.predicate() == Predicate.HAS_ADVERSE_EFFECT
                && treated.contains(claim.mention().concept())
                && WEAK.contains(claim.statement().rule())
                && TURNS.stream().noneMatch(words::contains);
    }
}
