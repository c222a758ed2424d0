package dev.materia.claim.extract.objection;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.TargetObjections;
import dev.materia.claim.sentence.ParserLexicon;
import java.util.List;
import java.util.Set;

/**
 * What the build of a sentence has against a candidate: the mention stands in the reach of the cue, and yet the cue
 * does not speak of it.
 */
public final class Objections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Tokens from a bracket to the first mention in it: "(not an ether". */
    private static final int FIRST = 3;

    private Objections() {}

    /** The candidates to which there is no objection. */
    public static List<CandidateClaim> without(List<CandidateClaim> candidates) {
        return candidates.stream()
                .filter(c -> !raised(c) && !setAside(c) && !saidOfAnotherVerb(c, candidates))
                .filter(c -> !ofThoseTreated(c, candidates))
                .map(c -> alsoTreated(c) ? c.ofMainObject() : NamedCauses.inItsRole(c))
                .map(WholeNames::of)
                .toList();
    }

    /**
     * Whether a disease is treated in people who have the mention beside it: "treatment of A disease in those with".
     */
    private static boolean ofThoseTreated(CandidateClaim c, List<CandidateClaim> candidates) {
        return c.predicate() == Predicate.TREATS_SYMPTOMS_OF
                && candidates.stream()
                        .filter(e ->
                                e.predicate() == Predicate.TREATS && e.match().equals(c.match()))
                        .filter(e -> e.spot().to() < c.spot().from())
                        .filter(e -> isIllness(e.spot()))
                        .anyMatch(e -> people(c, e.spot().to()));
    }

    private static boolean isIllness(MentionSpan spot) {
        String label = spot.concept().label();
        return WORDS.is(label.substring(label.lastIndexOf(' ') + 1), "illness");
    }

    private static boolean people(CandidateClaim c, int from) {
        for (int i = from; i < c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "people")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is named as another use: "treatment of A, as well as in B". */
    private static boolean alsoTreated(CandidateClaim c) {
        int in = c.spot().from() - 1;
        return c.predicate() == Predicate.TREATS_SYMPTOMS_OF
                && in > 2
                && (word(c, in).equals("in") || word(c, in).equals("for"))
                && word(c, in - 1).equals("as")
                && word(c, in - 2).equals("well");
    }

    /** Whether brackets take it from something else of the sentence: "some opioids (not endorphin) block it". */
    private static boolean setAside(CandidateClaim c) {
        int open = c.spot().from() - 1;
        while (open > 0
                && !c.sentence().token(open).is('(')
                && !c.sentence().token(open).is(')')) {
            open--;
        }
        boolean not = open > 0
                && c.sentence().token(open).is('(')
                && (word(c, open + 1).equals("not") || word(c, open + 1).equals("unlike"));
        int close = c.spot().to();
        while (close < c.sentence().size() && !c.sentence().token(close).is(')')) {
            close++;
        }
        boolean said = c.match().from() > open && c.match().to() <= close;
        boolean first = c.family() == CandidateClaim.Family.EFFECT
                || (c.family() == CandidateClaim.Family.MEMBERSHIP && c.spot().from() - open <= FIRST);
        return not && !said && !first;
    }

    private static boolean raised(CandidateClaim c) {
        return owned(c)
                || switch (c.family()) {
                    case EFFECT -> EffectObjections.raised(c);
                    case PRECAUTION ->
                        Glosses.glosses(c)
                                || NamedCauses.together(c)
                                || NamedCauses.describes(c)
                                || forbidsToWithhold(c)
                                || ofTreatment(c)
                                || saysNothing(c)
                                || ofReason(c)
                                || gettingLess(c)
                                || goesOn(c);
                    case INTERACTION -> PartnerObjections.raised(c);
                    case MECHANISM -> TargetObjections.toTarget(c);
                    case INDICATION ->
                        Glosses.glosses(c)
                                || NamedCauses.qualifies(c)
                                || NamedCauses.ofPatients(c)
                                || NamedCauses.therapyFor(c)
                                || NamedCauses.behindDuration(c)
                                || NamedCauses.ofTheDrugOrPeople(c)
                                || UseObjections.raised(c);
                    case MEMBERSHIP -> TargetObjections.toClass(c);
                };
    }

    /** Whether the cue is an effect that belongs to another substance: "levamisole's effects on". */
    private static boolean owned(CandidateClaim c) {
        int from = c.match().from();
        if (c.match().to() <= from || from < 2 || !Set.of("'s", "’s").contains(word(c, from - 1))) {
            return false;
        }
        return c.sentence().spots().stream()
                .anyMatch(s -> s.to() == from - 1
                        && s.substance()
                        && !s.self()
                        && !c.sentence().ownClass(s));
    }

    /** Whether a precaution takes for its object what gets less: "has shown a reduction in symptoms of". */
    private static boolean gettingLess(CandidateClaim c) {
        int in = c.spot().from() - 1;
        return in > 0
                && (word(c, in).equals("in") || word(c, in).equals("of"))
                && WORDS.is(word(c, in - 1), "lessening")
                && c.match().to() > c.match().from();
    }

    /**
     * Whether a use may go on in others because it was safe in the mention: "may be continued if it was used during".
     */
    private static boolean goesOn(CandidateClaim c) {
        int from = c.match().from();
        if (from >= c.sentence().size() || !word(c, from).equals("if")) {
            return false;
        }
        for (int i = c.sentence().clauseStart(Math.max(0, from - 1)); i < from; i++) {
            if (word(c, i).equals("continued") || word(c, i).equals("continue")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is avoiding or withholding the drug that must not be: "should not be avoided in". */
    private static boolean forbidsToWithhold(CandidateClaim c) {
        boolean not = false;
        for (int i = c.match().from(); i < c.match().to(); i++) {
            not |= word(c, i).equals("not") || word(c, i).equals("never");
            if (not && WORDS.is(word(c, i), "withholding")) {
                return true;
            }
        }
        int next = c.match().to();
        return not && next < c.sentence().size() && WORDS.is(word(c, next), "withholding");
    }

    /** Whether a group is so wide that nothing is said by the drug's being safe in it, or has no illness to warn of. */
    private static boolean saysNothing(CandidateClaim c) {
        String group = c.spot().concept().slug();
        return c.predicate() == Predicate.TOLERATED_IN
                ? WORDS.is(group, "wide-group")
                : WORDS.is(group, "healthy-group");
    }

    /** Whether it is only the reason for what is said of others: "because A has been seen, the dose must not …". */
    private static boolean ofReason(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.BEFORE
                || c.match().to() <= c.match().from()) {
            return false;
        }
        int start = c.sentence().clauseStart(Math.max(0, c.match().from() - 1));
        if (!WORDS.is(word(c, start), "giving-reason")) {
            return false;
        }
        boolean verb = false;
        for (int i = start + 1; i < c.match().from(); i++) {
            verb |= c.sentence().clauses().tag(i).finite();
            if (verb && c.sentence().token(i).is(',')) {
                return c.spot().to() <= i;
            }
        }
        return false;
    }

    /** Whether what is not known is how to treat the mention, and not whether the drug is safe in it. */
    private static boolean ofTreatment(CandidateClaim c) {
        if (!c.match().rule().id().contains("safety")) {
            return false;
        }
        for (int i = c.match().to(); i + 1 < c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "treating")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a warning takes for its object what another verb before it says the drug causes: "may cause spasms, and
     * is therefore not recommended in".
     */
    private static boolean saidOfAnotherVerb(CandidateClaim c, List<CandidateClaim> candidates) {
        return c.family() == CandidateClaim.Family.PRECAUTION
                && c.match().rule().side() == CueRule.Side.BEFORE
                && candidates.stream()
                        .anyMatch(e -> e.family() == CandidateClaim.Family.EFFECT
                                && e.match().rule().side() == CueRule.Side.AFTER
                                && e.match().to() > e.match().from()
                                && e.match().to() <= c.spot().from()
                                && e.spot().equals(c.spot()));
    }

    /** The word at a token, in lower case. */
    static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }
}
