package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.rule.TrialWords;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;

/** What the build of a sentence has against an effect: see {@link Objections}. */
final class EffectObjections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Tokens at the start of a clause that hold its subject. */
    private static final int OPENING = 5;

    private EffectObjections() {}

    /** Whether something speaks against an effect. */
    static boolean raised(CandidateClaim c) {
        boolean before = c.match().rule().side() == CueRule.Side.BEFORE;
        return CauseObjections.raised(c)
                || (before && effectOn(c))
                || WORDS.is(c.spot().concept().slug(), "wanted")
                || forPeople(c)
                || gettingBetter(c)
                || people(c)
                || notHaving(c)
                || ownOverdose(c)
                || ofSubstance(c)
                || madeRarer(c)
                || undirected(c)
                || lessLikely(c)
                || wayOfUse(c)
                || noun(c)
                || figurative(c)
                || toleranceToAnother(c)
                || causeOfDeath(c)
                || misuseOfAnother(c)
                || ofAnIllness(c)
                || EffectStatements.ofSomethingElse(c)
                || TrialWords.equalGroups(
                        c.sentence(), c.spot().from(), c.spot().to());
    }

    /** Whether what is or is not seen is an effect on it: "no effect on overall pain was seen". */
    private static boolean effectOn(CandidateClaim c) {
        for (int i = c.spot().from() - 1; i > 0 && i > c.spot().from() - 4; i--) {
            if (word(c, i).equals("on")) {
                return word(c, i - 1).startsWith("effect") || word(c, i - 1).equals("influence");
            }
        }
        return false;
    }

    /**
     * Whether it is a risk that is or is not changed, nobody knows in which direction: "did not affect the risk of".
     */
    private static boolean undirected(CandidateClaim c) {
        int last = c.match().to() - 1;
        return last >= c.match().from()
                && WORDS.is(WORDS.lemma(word(c, last)), "undirected")
                && WORDS.is(word(c, c.spot().from()), "how-often");
    }

    /** Whether the cue tells of less of it: "antidote to poisoning and reduces the risk of". */
    private static boolean madeRarer(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER) {
            return false;
        }
        for (int i = c.match().from();
                i + 3 < c.spot().from() && i + 2 < c.match().to();
                i++) {
            boolean less = WORDS.is(word(c, i), "reducing")
                    && c.sentence().clauses().tag(i).finite();
            int risk = word(c, i + 1).equals("the") ? i + 2 : i + 1;
            if (less && word(c, risk).equals("risk") && word(c, risk + 1).equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the drug is said to be less apt to do it: "has a lowered potential to cause". */
    private static boolean lessLikely(CandidateClaim c) {
        int from = c.match().from();
        int to = from < c.sentence().size() && word(c, from).equals("to") ? from : from - 1;
        if (to < 2
                || c.match().rule().side() != CueRule.Side.AFTER
                || !word(c, to).equals("to")) {
            return false;
        }
        int less = to - 2;
        while (less > 0 && c.sentence().clauses().tag(less) == Tag.ADJECTIVE && !WORDS.is(word(c, less), "less-of")) {
            less--;
        }
        return WORDS.is(word(c, to - 1), "aptness") && WORDS.is(word(c, less), "less-of");
    }

    /** Whether it is how the drug was used when something was seen: "reported with non-medical use". */
    private static boolean wayOfUse(CandidateClaim c) {
        if (!word(c, c.spot().to() - 1).equals("use")) {
            return false;
        }
        for (int i = c.spot().from() - 1; i > 0 && i > c.spot().from() - OPENING; i--) {
            if (word(c, i).equals("with")
                    || word(c, i).equals("in")
                    || word(c, i).equals("during")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue is a noun: "has given mixed results in". */
    private static boolean noun(CandidateClaim c) {
        int from = c.match().from();
        return from > 0
                && from < c.sentence().size()
                && word(c, from).equals("results")
                && WORDS.is(word(c, from - 1), "of-results");
    }

    /** Whether a word is but a figure of speech: "lasting epigenetic “scars”". */
    private static boolean figurative(CandidateClaim c) {
        int open = c.spot().from() - 1;
        int close = c.spot().to();
        return open > 0
                && close < c.sentence().size()
                && close - open == 2
                && "\"“".contains(word(c, open))
                && "\"”".contains(word(c, close))
                && c.sentence().clauses().tag(open - 1) == Tag.ADJECTIVE
                && (close + 1 >= c.sentence().size() || c.sentence().clauses().tag(close + 1) != Tag.NOUN);
    }

    /** Whether it is the misuse of another drug: "misuse of benzodiazepines, zolpidem and {zopiclone}". */
    private static boolean misuseOfAnother(CandidateClaim c) {
        String label = c.spot().concept().label();
        return WORDS.is(label.substring(label.lastIndexOf(' ') + 1), "misuse-noun")
                && c.sentence().spotsAt(c.spot().from()).stream()
                        .anyMatch(s -> s.from() == c.spot().from()
                                && s.to() == c.spot().to()
                                && s.substance()
                                && !s.self()
                                && !c.sentence().ownClass(s));
    }

    /** Whether it is what people die of, and not of the drug: "a higher risk of deaths attributable to infection". */
    private static boolean causeOfDeath(CandidateClaim c) {
        boolean attributed = false;
        for (int i = c.spot().from() - 1; i >= 0 && i > c.spot().from() - OPENING; i--) {
            attributed |= WORDS.is(word(c, i), "attributable");
            if (attributed && WORDS.is(word(c, i), "death-noun")) {
                return c.sentence().topic().role().isEmpty();
            }
        }
        return false;
    }

    /** Whether it is what a symptom is linked to, and not the drug: "depressive symptoms are linked to falls". */
    private static boolean ofAnIllness(CandidateClaim c) {
        Clauses build = c.sentence().clauses();
        Clause clause = build.at(Math.min(c.match().from(), c.sentence().size() - 1));
        TokenSpan subject = build.subject(clause);
        boolean linked = clause.groups().stream().anyMatch(g -> g.passive() && WORDS.is(g.lemma(), "linking-verb"));
        if (!linked
                || subject.isEmpty()
                || c.spot().from() < subject.to()
                || !WORDS.is(word(c, subject.to() - 1), "feature-of")) {
            return false;
        }
        for (int i = subject.from(); i < subject.to(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is tolerance to another drug: "tolerance to the effects of A was observed". */
    private static boolean toleranceToAnother(CandidateClaim c) {
        boolean other = false;
        for (int i = c.spot().to();
                i < c.sentence().size() && !c.sentence().clauses().tag(i).finite();
                i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            int at = i;
            other |= i > 0
                    && word(c, i - 1).equals("of")
                    && c.sentence().spotsAt(i).stream()
                            .anyMatch(s -> s.from() == at
                                    && s.substance()
                                    && !c.sentence().ownClass(s));
        }
        return other && c.spot().concept().slug().equals("drug-tolerance");
    }

    /** Whether it is an overdose itself, which no overdose leads to. */
    private static boolean ownOverdose(CandidateClaim c) {
        for (int i = c.spot().from(); i < c.spot().to(); i++) {
            if (word(c, i).startsWith("overdos")) {
                return true;
            }
        }
        // "examplol poisoning causes seizures" tells of what follows it
        return c.spot().to() <= c.match().to()
                && c.spot().from() > 0
                && WORDS.is(word(c, c.spot().to() - 1), "own-poisoning")
                && (c.sentence().slotEnd(Slot.DRUG, c.spot().from()) > 0
                        || c.sentence().slotEnd(Slot.DRUG, c.spot().from() - 1) > 0);
    }

    /** Whether it is how much of a substance there is, and not how well somebody thinks: "concentration of X". */
    private static boolean ofSubstance(CandidateClaim c) {
        int to = c.spot().to();
        return to < c.sentence().size()
                && word(c, to - 1).equals("concentration")
                && word(c, to).equals("of");
    }

    /** Whether those who run a risk follow, and not the risk: "some risk for users with cardiovascular disease". */
    private static boolean forPeople(CandidateClaim c) {
        int to = c.match().to();
        if (to < 1 || to >= c.sentence().size() || !word(c, to - 1).equals("for")) {
            return false;
        }
        for (int i = to; i < Math.min(c.spot().from(), to + 3); i++) {
            if (WORDS.is(word(c, i), "people")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what gets better: "experienced mood improvements". */
    private static boolean gettingBetter(CandidateClaim c) {
        int to = c.spot().to();
        boolean behind = false;
        for (int i = to; i < Math.min(c.sentence().size(), to + 3); i++) {
            boolean listed = word(c, i).equals("and") || c.sentence().inMention(i);
            behind |= WORDS.is(word(c, i), "better");
            if (!listed && !behind) {
                break;
            }
        }
        return behind || c.spot().concept().slug().startsWith("improved-");
    }

    /** Whether it is a word for people, or for how something is done: "recreationally". */
    private static boolean people(CandidateClaim c) {
        if (word(c, c.spot().to() - 1).endsWith("ally")) {
            return true;
        }
        return c.spot().to() - c.spot().from() == 1 && WORDS.is(word(c, c.spot().from()), "sufferers");
    }

    /** Whether those without the mention are meant: "in patients not experiencing pain". */
    private static boolean notHaving(CandidateClaim c) {
        int from = c.match().from();
        return from > 1
                && word(c, from).endsWith("ing")
                && word(c, from - 1).equals("not")
                && (WORDS.is(word(c, from - 2), "people") || word(c, from - 2).equals("those"));
    }
}
