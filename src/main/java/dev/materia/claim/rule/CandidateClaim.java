package dev.materia.claim.rule;

import dev.materia.claim.Certainty;
import dev.materia.claim.Predicate;
import java.util.Optional;

/**
 * A claim about to be made: a cue, the mention it governs, and how.
 *
 * @param match the cue
 * @param predicate what the rule makes of the mention in its role
 * @param spot the mention
 * @param scopeEnd index after the last token of the cue's scope
 * @param sentence where all that stands
 */
record CandidateClaim(RuleSet.RuleMatch match, Predicate predicate, MentionSpan spot, int scopeEnd, Sentence sentence) {

    /** Groups of predicates of which one sentence says at most one of a mention. */
    public enum Family {
        INDICATION,
        EFFECT,
        PRECAUTION,
        INTERACTION,
        MECHANISM,
        MEMBERSHIP
    }

    /** The same claim of a mention at other words. */
    CandidateClaim at(MentionSpan words) {
        return words.equals(spot) ? this : new CandidateClaim(match, predicate, words, scopeEnd, sentence);
    }

    Family family() {
        return family(predicate);
    }

    static Family family(Predicate predicate) {
        return switch (predicate) {
            case TREATS, TREATS_SYMPTOMS_OF, INVESTIGATED_FOR, INEFFECTIVE_FOR, DEVELOPED_FOR -> Family.INDICATION;
            case HAS_ADVERSE_EFFECT, HAS_OVERDOSE_EFFECT, HAS_WITHDRAWAL_EFFECT -> Family.EFFECT;
            case CONTRAINDICATED_IN, CAUTION_IN, TOLERATED_IN -> Family.PRECAUTION;
            case INTERACTS_WITH -> Family.INTERACTION;
            case ACTS_ON -> Family.MECHANISM;
            case MEMBER_OF_CLASS -> Family.MEMBERSHIP;
        };
    }

    /**
     * Whether the cue's own words deny something, so that a "not" among them is no negation of the claim: "should not
     * be used in".
     */
    boolean negativeItself() {
        return match.rule().polarity().isPresent()
                || predicate == Predicate.INEFFECTIVE_FOR
                || family() == Family.PRECAUTION
                || family() == Family.INTERACTION;
    }

    /** The same with what the rule says of its own objects, and not of those behind "due to" or "in patients with". */
    CandidateClaim ofMainObject() {
        return new CandidateClaim(match, match.rule().says(), spot, scopeEnd, sentence);
    }

    /** Tokens between the cue and the mention. */
    int distance() {
        if (spot.from() >= match.to()) {
            return spot.from() - match.to();
        }
        return Math.max(0, match.from() - spot.to());
    }

    /** The words between and around cue and mention that the cue reached over, to the letter. */
    String scope() {
        int from = Math.min(match.from(), spot.from());
        return sentence.words(from, Math.max(Math.max(scopeEnd, match.to()), spot.to()));
    }

    Optional<Certainty> certainty() {
        return match.rule().certainty();
    }
}
