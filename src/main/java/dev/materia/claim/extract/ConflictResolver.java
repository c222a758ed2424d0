package dev.materia.claim.extract;

import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.RuleSet;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settles which cue gets a mention that several of a sentence want. */
final class ConflictResolver {

    /** First words of such ends. */
    private static final Set<String> PARTS = Set.of("to", "risk");

    private ConflictResolver() {}

    /** Where several cues want one mention: of one family the first rule, of several families the nearest cue. */
    static List<CandidateClaim> settle(List<CandidateClaim> candidates) {
        List<CandidateClaim> kept = new ArrayList<>();
        // only what is named at one place can be wanted twice
        Map<Integer, List<CandidateClaim>> byPlace = new HashMap<>();
        Map<Integer, List<CandidateClaim>> keptByPlace = new HashMap<>();
        candidates.forEach(c -> at(byPlace, c).add(c));
        // but for the few whose cue may hold all of another's
        List<CandidateClaim> spanning = candidates.stream()
                .filter(c -> c.match().rule().side() == CueRule.Side.WITHIN && isNoUse(c))
                .toList();
        for (CandidateClaim c : candidates) {
            if (!beaten(c, at(byPlace, c)) && !spanned(c, spanning) && !contains(at(keptByPlace, c), c)) {
                kept.add(c);
                at(keptByPlace, c).add(c);
            }
        }
        kept.sort(Comparator.comparingInt((CandidateClaim c) -> c.spot().from())
                .thenComparing(CandidateClaim::predicate));
        return List.copyOf(kept);
    }

    private static List<CandidateClaim> at(Map<Integer, List<CandidateClaim>> byPlace, CandidateClaim candidate) {
        return byPlace.computeIfAbsent(candidate.spot().from(), place -> new ArrayList<>());
    }

    private static boolean beaten(CandidateClaim candidate, List<CandidateClaim> others) {
        for (CandidateClaim other : others) {
            if (beats(other, candidate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<CandidateClaim> kept, CandidateClaim candidate) {
        for (CandidateClaim other : kept) {
            if (other.predicate() == candidate.predicate() && other.spot().equals(candidate.spot())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a says that the drug does not help where b warns: "should not be used to treat nausea", "not indicated
     * for migraine in children".
     */
    private static boolean uselessRatherThanHarmful(CandidateClaim a, CandidateClaim b) {
        return isNoUse(a) && b.family() == CandidateClaim.Family.PRECAUTION;
    }

    private static boolean isNoUse(CandidateClaim candidate) {
        return candidate.predicate() == Predicate.INEFFECTIVE_FOR
                || (candidate.family() == CandidateClaim.Family.INDICATION
                        && candidate.match().rule().polarity().equals(Optional.of(Polarity.DENIED)));
    }

    private static boolean spanned(CandidateClaim candidate, List<CandidateClaim> spanning) {
        for (CandidateClaim outer : spanning) {
            if (uselessRatherThanHarmful(outer, candidate) && spans(outer, candidate)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one cue holds all that another says: whoever is named in "use to treat fever in children is not
     * recommended" is warned of nothing.
     */
    private static boolean spans(CandidateClaim outer, CandidateClaim inner) {
        RuleSet.RuleMatch a = outer.match();
        RuleSet.RuleMatch b = inner.match();
        return a.rule().side() == CueRule.Side.WITHIN
                && b.to() > b.from()
                && a.from() <= Math.min(b.from(), inner.spot().from())
                && a.to() >= Math.max(b.to(), inner.spot().to());
    }

    /**
     * Whether an effect's cue is but the end of the cue of a use: "to induce" in "used to induce", "risk of" in
     * "reduces the risk of".
     */
    private static boolean isUseInFull(CandidateClaim use, CandidateClaim effect) {
        RuleSet.RuleMatch outer = use.match();
        RuleSet.RuleMatch inner = effect.match();
        boolean kinds = use.predicate() == Predicate.TREATS && effect.family() == CandidateClaim.Family.EFFECT;
        return kinds
                && outer.from() < inner.from()
                && outer.to() >= inner.to()
                && PARTS.contains(effect.sentence().token(inner.from()).lower());
    }

    /** Whether one cue holds all of another, and more before it: "stop use and ask a doctor if", "ask a doctor if". */
    private static boolean holds(CandidateClaim outer, CandidateClaim inner) {
        RuleSet.RuleMatch a = outer.match();
        RuleSet.RuleMatch b = inner.match();
        return outer.family() != inner.family()
                && outer.family() == CandidateClaim.Family.EFFECT
                && inner.family() == CandidateClaim.Family.PRECAUTION
                && b.to() > b.from()
                && a.from() < b.from()
                && a.to() >= b.to();
    }

    private static boolean beats(CandidateClaim a, CandidateClaim b) {
        boolean bothPrevious = a.match().rule().side() == CueRule.Side.PREVIOUS
                || b.match().rule().side() == CueRule.Side.PREVIOUS;
        if (bothPrevious || a.spot().from() != b.spot().from() || !a.spot().equals(b.spot())) {
            return false;
        }
        if (holds(a, b) || holds(b, a)) {
            return holds(a, b);
        }
        if (a.family() == b.family()) {
            return a.match().rule().order() < b.match().rule().order()
                    || (a.match().rule().order() == b.match().rule().order() && a.distance() < b.distance());
        }
        if (uselessRatherThanHarmful(a, b) || uselessRatherThanHarmful(b, a)) {
            return uselessRatherThanHarmful(a, b);
        }
        if (a.family() == CandidateClaim.Family.PRECAUTION || b.family() == CandidateClaim.Family.PRECAUTION) {
            return a.family() == CandidateClaim.Family.PRECAUTION && !a.spot().substance();
        }
        if (isUseInFull(a, b) || isUseInFull(b, a)) {
            return isUseInFull(a, b);
        }
        boolean rivals = a.spot().is(ConceptType.CONDITION) || a.spot().is(ConceptType.POPULATION);
        return rivals && a.distance() < b.distance();
    }
}
