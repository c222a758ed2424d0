package dev.materia.claim.extract.objection;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;

/**
 * Sentences that name a condition in the reach of a cue for effects and do not say that the drug brings it about: what
 * a risk factor leads to, who runs a risk, what people can bear.
 */
final class EffectStatements {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Tokens from the start of an item to the words by which it names people with an illness. */
    private static final int OPENING = 5;

    private static final int NEAR = 9;

    private EffectStatements() {}

    /** Whether the sentence says something else of the mention than that it is an effect. */
    static boolean ofSomethingElse(CandidateClaim c) {
        return ofRiskFactor(c)
                || groupAtRisk(c)
                || ofBearing(c)
                || diagnosed(c)
                || untilTheyHave(c)
                || itsUse(c)
                || ofTheIllness(c)
                || ofTreatingIt(c)
                || inCells(c)
                || FalseEffects.is(c)
                || Glosses.glosses(c);
    }

    /** Whether a state of the body is what the risk comes from: "a long QT interval is a risk factor for". */
    private static boolean ofRiskFactor(CandidateClaim c) {
        int to = c.match().to();
        boolean factor = false;
        for (int i = Math.max(2, c.match().from()); i < to; i++) {
            // several of them are those of an effect that the text is about
            factor |= word(c, i).equals("factor")
                    && word(c, i - 1).equals("risk")
                    && word(c, i - 2).equals("a");
        }
        if (!factor) {
            return false;
        }
        Clause clause = c.sentence().clauses().at(c.match().from());
        TokenSpan subject = c.sentence().clauses().subject(clause);
        boolean condition = false;
        for (int i = subject.from(); i < subject.to(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            condition |= c.sentence().startsCondition(i);
        }
        return condition;
    }

    /** Whether an item of a list names those who run a risk: "People with diabetes". */
    private static boolean groupAtRisk(CandidateClaim c) {
        int first = c.sentence().lead();
        if (c.match().to() > c.match().from() || first + 1 >= c.spot().from()) {
            return false;
        }
        boolean people = false;
        for (int i = first; i < c.spot().from() && i < first + OPENING; i++) {
            people |= WORDS.is(word(c, i), "people") || word(c, i).equals("those");
            if (people && (word(c, i).equals("with") || word(c, i).equals("suffering"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what people can bear, or how they feel it: "increased pain tolerance". */
    private static boolean ofBearing(CandidateClaim c) {
        int to = c.spot().to();
        boolean pain = c.spot().from() > 0
                && WORDS.is(word(c, to - 1), "bearing")
                && c.spot().to() - c.spot().from() == 1
                && WORDS.is(word(c, c.spot().from() - 1), "borne");
        boolean bearing =
                to < c.sentence().size() && WORDS.is(word(c, to), "bearing") && WORDS.is(word(c, to - 1), "borne");
        return pain || bearing;
    }

    /** Whether it is what people were found to have, rightly or not: "in those misdiagnosed with". */
    private static boolean diagnosed(CandidateClaim c) {
        for (int i = c.spot().from() - 1; i > c.match().to() && i > c.spot().from() - OPENING; i--) {
            if (WORDS.is(word(c, i), "diagnosed")) {
                return word(c, i + 1).equals("with") || word(c, i + 1).equals("as");
            }
        }
        return false;
    }

    /** Whether it is what is waited for: "it is not given until they have". */
    private static boolean untilTheyHave(CandidateClaim c) {
        Clause clause = c.sentence().clauses().at(c.spot().from());
        if (clause.kind() != Clause.Kind.ADJUNCT || !clause.link().equals("until")) {
            return false;
        }
        for (int i = clause.from(); i < c.spot().from(); i++) {
            if (c.sentence().clauses().tag(i) == Tag.HAVE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words only name the use of the drug: "codeine use is common" in a text on codeine. */
    private static boolean itsUse(CandidateClaim c) {
        String last = word(c, c.spot().to() - 1);
        return last.startsWith("use")
                && c.sentence().slotEnd(Slot.DRUG, c.spot().from()) > 0;
    }

    /** Whether the sentence tells what an illness does to those who have it: "a symptom seen in people with". */
    private static boolean ofTheIllness(CandidateClaim c) {
        SectionTopic.Kind topic = c.sentence().topic().kind();
        boolean elsewhere = topic == SectionTopic.Kind.USES
                || topic == SectionTopic.Kind.RESEARCH
                || topic == SectionTopic.Kind.GENERAL;
        if (!elsewhere || c.sentence().lead() > 0) {
            return false;
        }
        boolean feature = false;
        boolean theirs = false;
        for (int i = 0; i < c.sentence().size(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            feature |= WORDS.is(word(c, i), "feature-of") && i >= c.spot().to();
            theirs |= feature
                    && WORDS.is(word(c, i), "people")
                    && i + 2 < c.sentence().size()
                    && word(c, i + 1).equals("with")
                    && c.sentence().slotEnd(Slot.CONDITION, i + 2) > 0;
        }
        return theirs;
    }

    /** Whether it belongs to the treatment of a poisoning: "care, which includes sedation". */
    private static boolean ofTreatingIt(CandidateClaim c) {
        int to = c.match().to();
        if (c.match().rule().side() != CueRule.Side.AFTER
                || to <= c.match().from()
                || to > c.spot().from()) {
            return false;
        }
        boolean includes = word(c, to - 1).startsWith("includ");
        int start = Math.max(c.sentence().lead(), to - NEAR);
        for (int i = start; includes && i < to; i++) {
            if (WORDS.is(word(c, i), "care-of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what befalls cells: "oxidative stress". */
    private static boolean inCells(CandidateClaim c) {
        return c.spot().from() > 0
                && word(c, c.spot().to() - 1).equals("stress")
                && WORDS.is(word(c, c.spot().from() - 1), "cell-stress");
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }
}
