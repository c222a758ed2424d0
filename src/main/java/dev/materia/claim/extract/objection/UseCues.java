package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;

/**
 * Cues that look like those of a use and are none, or do not reach their mention because another verb has it for its
 * object. See {@link UseObjections}.
 */
final class UseCues {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Tokens from other remedies to a cue that is theirs. */
    private static final int FAR = 20;

    private UseCues() {}

    /** Whether the cue of a candidate is none of a use of the mention. */
    static boolean misleads(CandidateClaim c) {
        return c.match().to() > c.match().from()
                && (isNoRemedy(c)
                        || isWarning(c)
                        || isAmount(c)
                        || isOfOthers(c)
                        || isOtherUse(c)
                        || isHandling(c)
                        || isOfAnotherVerb(c));
    }

    /** Whether the drug is used as something that is no remedy: "used as a marker for". */
    private static boolean isNoRemedy(CandidateClaim c) {
        boolean as = false;
        for (int i = c.match().from(); i < Math.min(c.match().to(), c.spot().from()); i++) {
            as |= word(c, i).equals("as");
            if (as && WORDS.is(word(c, i), "no-remedy")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it warns of a use: "used with caution in". */
    private static boolean isWarning(CandidateClaim c) {
        for (int i = c.match().from(); i < Math.min(c.match().to(), c.spot().from()); i++) {
            if (WORDS.is(word(c, i), "careful")) {
                return true;
            }
        }
        return false;
    }

    /** Whether other remedies are advised: "for A, but recommends other agents as a treatment for B". */
    private static boolean isOfOthers(CandidateClaim c) {
        for (int i = c.match().from() - 1; i > 1 && i > c.match().from() - FAR; i--) {
            boolean others = word(c, i - 1).equals("other")
                    && WORDS.is(word(c, i), "remedies")
                    && WORDS.is(word(c, i - 2), "preferring");
            if (others) {
                return true;
            }
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether what looks like a verb is a noun: "mild to severe decreases in memory, hiccups". */
    private static boolean isAmount(CandidateClaim c) {
        int next = c.match().from() + 1;
        return next < c.sentence().size()
                && WORDS.is(word(c, next - 1), "amount-change")
                && word(c, next).equals("in");
    }

    /** Whether the use is that of something else, or for no remedy at all: "drug use in", "recreational purposes". */
    private static boolean isOtherUse(CandidateClaim c) {
        for (int i = c.match().to(); i <= c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "leisure")
                    && (i == c.spot().from() || word(c, i + 1).startsWith("purpose"))) {
                return true;
            }
        }
        int before = c.match().from() - 1;
        return before >= 0
                && word(c, before + 1).equals("use")
                && (WORDS.is(word(c, before), "misused")
                        || c.sentence().spotsAt(before).stream()
                                .anyMatch(s -> s.substance()
                                        && !s.self()
                                        && !c.sentence().ownClass(s)));
    }

    /** Whether a purpose is one of how goods are handled: "to prevent accidents, it is stored in". */
    private static boolean isHandling(CandidateClaim c) {
        for (int i = c.spot().to(); c.match().from() < 2 && i < c.sentence().size(); i++) {
            if (c.sentence().clauses().tag(i) == Tag.PAST && WORDS.is(word(c, i), "handling")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether another verb of a list has the mention for its object, and does not make it better: "relieve cramps, and
     * block the effects of heroin".
     */
    private static boolean isOfAnotherVerb(CandidateClaim c) {
        for (int i = c.match().to() + 1; i < c.spot().from(); i++) {
            boolean joined = c.sentence().token(i - 1).is(',')
                    || c.sentence().clauses().tag(i - 1) == Tag.COORDINATOR
                    || c.sentence().clauses().tag(i - 1) == Tag.TO;
            boolean verb = WORDS.is(word(c, i), "no-relief") && !inMention(c, i);
            if (joined && verb && (!word(c, i).equals("block") || namesEffects(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inMention(CandidateClaim c, int at) {
        return c.sentence().spotsAt(at).stream().anyMatch((MentionSpan s) -> s.to() > at + 1);
    }

    /** Whether the mention is the effect of a substance: "euphoric effects", "the euphoria of heroin". */
    private static boolean namesEffects(CandidateClaim c) {
        int next = c.spot().to();
        return next < c.sentence().size()
                && (word(c, next).startsWith("effect")
                        || (word(c, next).equals("of")
                                && next + 1 < c.sentence().size()));
    }
}
