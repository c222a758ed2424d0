package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;

/** What the build of a sentence has against a use: see {@link Objections}. */
final class UseObjections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final int NEAR = 6;

    private UseObjections() {}

    /** Whether something speaks against a use. */
    static boolean raised(CandidateClaim c) {
        return guarded(c)
                || associated(c)
                || event(c)
                || tolerance(c)
                || quality(c)
                || circumstance(c)
                || part(c)
                || ownReason(c)
                || matter(c)
                || therapy(c)
                || function(c)
                || alleged(c)
                || notTested(c)
                || place(c)
                || UseSurroundings.holds(c)
                || UseCues.misleads(c);
    }

    /** Whether it is what happens or is done, and nothing says that it is made rarer: "used in suicide attempts". */
    private static boolean event(CandidateClaim c) {
        if (!WORDS.is(c.spot().concept().slug(), "event")) {
            return false;
        }
        for (int i = Math.min(c.match().from(), c.spot().from()); i < c.spot().to(); i++) {
            if (WORDS.is(word(c, i), "rarer")) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is that a drug works less and less, which is made slower and not treated. */
    private static boolean tolerance(CandidateClaim c) {
        return c.predicate() == Predicate.TREATS && c.spot().concept().slug().equals("drug-tolerance");
    }

    /** Whether it only names what the drug does to those who take it: "used for its calming effects". */
    private static boolean quality(CandidateClaim c) {
        boolean own = false;
        for (int i = Math.max(1, c.match().from()); i < c.spot().from(); i++) {
            own |= (i >= c.match().to() - 1 || word(c, i - 1).equals("for"))
                    && (word(c, i).equals("its") || word(c, i).equals("their"));
            own &= !(WORDS.is(word(c, i), "quality")
                    && c.sentence().clauses().tag(i + 1) == Tag.PREPOSITION
                    && !word(c, i + 1).equals("as"));
            if (own && WORDS.is(word(c, i), "quality")) {
                return true;
            }
        }
        boolean named = own && WORDS.is(word(c, c.spot().to() - 1), "quality");
        if (named) {
            return true;
        }
        for (int i = c.spot().to();
                own && i < Math.min(c.sentence().size(), c.spot().to() + NEAR);
                i++) {
            if (WORDS.is(word(c, i), "quality")) {
                return true;
            }
        }
        return false;
    }

    /** Whether something else is used or made better while it lasts: "improves attention during sleep deprivation". */
    private static boolean circumstance(CandidateClaim c) {
        int during = c.spot().from() - 1;
        while (during > c.match().to() && c.sentence().clauses().tag(during) == Tag.ADJECTIVE) {
            during--;
        }
        boolean something = false;
        for (int i = c.match().to(); i < during; i++) {
            something |=
                    c.sentence().clauses().tag(i) == Tag.NOUN && !word(c, i).startsWith("symptom");
        }
        return something && word(c, during).equals("during");
    }

    /** Whether it is a reason for or against a use that lies in the drug: "due to its potential for abuse". */
    private static boolean ownReason(CandidateClaim c) {
        for (int i = c.match().to(); i + 2 < c.spot().from(); i++) {
            boolean due = (word(c, i).equals("due") && word(c, i + 1).equals("to"))
                    || (word(c, i).equals("because") && word(c, i + 1).equals("of"));
            if (due && (word(c, i + 2).equals("its") || word(c, i + 2).equals("their"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something about an illness is meant, and not the illness: "in the pathogenesis of". */
    private static boolean matter(CandidateClaim c) {
        int of = c.spot().from() - 1;
        return of > c.match().to() && word(c, of).equals("of") && WORDS.is(word(c, of - 1), "origin-of");
    }

    /** Whether a treatment is taken for the illness whose symptoms are treated. */
    private static boolean therapy(CandidateClaim c) {
        return c.predicate() == Predicate.TREATS_SYMPTOMS_OF
                && WORDS.is(word(c, c.spot().to() - 1), "a-treatment");
    }

    /** Whether those are named on whom it was not tested: "people over 65 were not included in trials of it for". */
    private static boolean notTested(CandidateClaim c) {
        boolean not = false;
        for (int i = c.sentence().clauseStart(c.match().from()); i < c.match().from(); i++) {
            not |= word(c, i).equals("not")
                    || word(c, i).equals("never")
                    || word(c, i).equals("rarely");
            if (not && WORDS.is(word(c, i), "testing")) {
                return c.predicate() == Predicate.INVESTIGATED_FOR;
            }
        }
        return false;
    }

    /** Whether it is a place where others are treated: "admissions to substance abuse treatment facilities". */
    private static boolean place(CandidateClaim c) {
        int next = Math.max(c.spot().to(), c.match().to());
        return next < c.sentence().size() && WORDS.is(word(c, next), "place-of-care");
    }

    /** Whether it is what somebody was taken to court for: "alleging that it was promoted for". */
    private static boolean alleged(CandidateClaim c) {
        for (int i = 0; i < c.match().from(); i++) {
            if (WORDS.is(word(c, i), "litigation")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a faculty that gets better, and no illness: "improves alertness". */
    private static boolean function(CandidateClaim c) {
        if (!WORDS.is(c.spot().concept().slug(), "faculty")) {
            return false;
        }
        for (int i = c.match().from(); i < c.spot().from() && i < c.match().to(); i++) {
            if (WORDS.is(word(c, i), "bettering")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is but a part of what is meant: "suppresses the growth of cancer cells". */
    private static boolean part(CandidateClaim c) {
        int next = c.spot().to();
        return next < c.sentence().size()
                && WORDS.is(word(c, next), "part-of-it")
                && !WORDS.is(word(c, next), "people");
    }

    /** Whether "when prescribed to those with" warns of a use and names none. */
    private static boolean guarded(CandidateClaim c) {
        int from = c.match().from();
        int at = from - 1;
        while (at > 0
                && from - at < NEAR
                && (c.sentence().clauses().tag(at) == Tag.BE || c.sentence().slotEnd(Slot.DRUG, at) > 0)) {
            at--;
        }
        boolean conditional = at >= 0 && WORDS.is(word(c, at), "conditional");
        int end = Math.min(c.match().to() + 1, c.spot().from());
        for (int i = from; conditional && i < end; i++) {
            if (WORDS.is(word(c, i), "people") || word(c, i).equals("those")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a use is but associated with more of the mention: "use in pregnancy associated with an increase in". */
    private static boolean associated(CandidateClaim c) {
        boolean linked = false;
        for (int i = c.match().from(); i + 3 < c.spot().from(); i++) {
            boolean atRisk = word(c, i).equals("at")
                    && WORDS.is(word(c, i + 1), "more-of")
                    && word(c, i + 2).equals("risk");
            if (atRisk) {
                return true;
            }
        }
        for (int i = c.match().to(); i < c.spot().from(); i++) {
            linked |= WORDS.is(word(c, i), "going-with");
            if (linked && WORDS.is(word(c, i), "more-of")) {
                return true;
            }
        }
        return false;
    }
}
