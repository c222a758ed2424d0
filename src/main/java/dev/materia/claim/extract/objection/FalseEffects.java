package dev.materia.claim.extract.objection;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;

/**
 * Conditions in the reach of a cue for effects that the drug makes less, that people have who take it, that are a part
 * of another name, or that it is given for.
 */
final class FalseEffects {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final int NEAR = 6;

    private FalseEffects() {}

    /** Whether the mention is such a condition. */
    static boolean is(CandidateClaim c) {
        return wanted(c) || lessened(c) || givenFor(c) || ofPeople(c) || partOfName(c) || ofLessDrug(c) || atLowDose(c);
    }

    /** Whether it is the relief of pain, by a name that holds the pain. */
    private static boolean wanted(CandidateClaim c) {
        return word(c, c.spot().from()).startsWith("analgesi")
                || word(c, c.spot().to() - 1).equals("relief")
                || (c.spot().to() < c.sentence().size()
                        && word(c, c.spot().to()).equals("relief"));
    }

    /** Whether a verb before it makes it less: "it was reported that the drug reduced craving". */
    private static boolean lessened(CandidateClaim c) {
        int verb = c.spot().from() - 1;
        while (verb > 0
                && (c.sentence().clauses().tag(verb) == Tag.DETERMINER
                        || c.sentence().clauses().tag(verb) == Tag.ADJECTIVE)) {
            verb--;
        }
        return verb > c.match().to() - 1
                && verb > 0
                && WORDS.is(word(c, verb), "lessening-verb")
                && (c.sentence().clauses().tag(verb - 1) == Tag.NOUN
                        || c.sentence().slotEnd(Slot.DRUG, verb - 1) > 0
                        || c.sentence().clauses().tag(verb - 1) == Tag.HAVE
                        || c.sentence().clauses().tag(verb - 1) == Tag.MODAL);
    }

    /** Whether it is what a drug is given for: "the benefits of it for insomnia", "others are prescribed for". */
    private static boolean givenFor(CandidateClaim c) {
        int at = c.spot().from() - 1;
        if (at < 1 || !word(c, at).equals("for")) {
            return false;
        }
        if (WORDS.is(word(c, at - 1), "given-participle")) {
            return true;
        }
        for (int i = at - 1; i >= 0 && i > at - NEAR; i--) {
            if (WORDS.is(word(c, i), "benefit-noun")) {
                return c.match().rule().side() == CueRule.Side.BEFORE;
            }
        }
        return false;
    }

    /**
     * Whether people have it who take the drug: "individuals with severe retardation", "groups include people with".
     */
    private static boolean ofPeople(CandidateClaim c) {
        int from = c.match().from();
        boolean with = from > 0
                && c.match().to() > from
                && word(c, from).equals("with")
                && WORDS.is(word(c, from - 1), "people");
        boolean included = c.match().to() > from
                && c.match().rule().side() == CueRule.Side.AFTER
                && word(c, c.match().to() - 1).startsWith("include");
        for (int i = c.match().to();
                included && i + 1 < c.spot().from() && i < c.match().to() + 2;
                i++) {
            with |= WORDS.is(word(c, i), "people") && word(c, i + 1).equals("with");
        }
        return with;
    }

    /** Whether the words are a part of something else: "cancer cells", "falling out of use", "increased levels". */
    private static boolean partOfName(CandidateClaim c) {
        int to = c.spot().to();
        if (to >= c.sentence().size()) {
            return false;
        }
        String last = word(c, to - 1);
        String next = word(c, to);
        boolean cells = WORDS.is(next, "cell-word");
        boolean out = last.startsWith("fall") && WORDS.is(next, "fall-particle");
        boolean mind = last.endsWith("ing")
                && next.startsWith("effect")
                && to + 3 < c.sentence().size()
                && word(c, to + 1).equals("on")
                && WORDS.is(word(c, to + 3), "mind-word");
        boolean amount = to - c.spot().from() == 1 && WORDS.is(last, "amount-adjective");
        boolean measured = last.startsWith("concentration") && next.equals("of");
        for (int i = to; amount && i < c.sentence().size() && i < to + NEAR; i++) {
            measured |= WORDS.is(word(c, i), "dose-noun");
        }
        return cells || out || mind || measured || ofAnOrgan(c);
    }

    /** Whether it is an organ or its function that is depressed, and nobody's mood: "depression of the bone marrow". */
    private static boolean ofAnOrgan(CandidateClaim c) {
        int from = c.spot().from();
        return c.spot().to() - from == 1
                && word(c, from).equals("depression")
                && from > 0
                && WORDS.is(word(c, from - 1), "depressed-organ");
    }

    /** Whether it comes of there being less of the drug: "levels of it may be low, leading to". */
    private static boolean ofLessDrug(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER) {
            return false;
        }
        boolean less = false;
        boolean levels = false;
        boolean drug = false;
        for (int i = Math.max(0, c.match().from() - 2 * NEAR); i < c.match().from(); i++) {
            less |= WORDS.is(word(c, i), "fall-noun") || (levels && drug && WORDS.is(word(c, i), "too-little"));
            levels |= word(c, i).startsWith("level") || word(c, i).startsWith("concentration");
            drug |= c.sentence().slotEnd(Slot.DRUG, i) > 0;
        }
        return less && levels && drug;
    }

    /** Whether the cue tells of an intoxication by little of the drug: "low doses produce intoxication, marked by". */
    private static boolean atLowDose(CandidateClaim c) {
        if (c.predicate() != Predicate.HAS_OVERDOSE_EFFECT
                || c.match().to() <= c.match().from()) {
            return false;
        }
        TokenSpan subject = c.sentence()
                .clauses()
                .subject(c.sentence().clauses().at(c.match().from()));
        for (int i = subject.from(); i + 1 < subject.to(); i++) {
            if (WORDS.is(word(c, i), "less-than-overdose") && WORDS.is(word(c, i + 1), "dose-noun")) {
                return true;
            }
        }
        return false;
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }
}
