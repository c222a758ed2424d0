package dev.materia.claim.extract;

import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.Set;

/** Whether a context is a group of people for whom a claim is made, or one that is excluded, stressed or of its own. */
final class LimitGroups {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final int NEAR = 5;

    /** Most tokens between a word that stresses and the group it stresses. */
    private static final int FAR = 8;

    private LimitGroups() {}

    /** Whether the group is excluded, or one that others are compared with: "for adults, but not for children". */
    static boolean negated(Sentence sentence, int at) {
        int i = at - 1;
        while (i > 0 && WORDS.is(sentence.token(i).lower(), "before-group")) {
            i--;
        }
        if (i > 0 && i < at - 1 && sentence.token(i).lower().equals("than")) {
            return true;
        }
        return i > 0
                && i < at - 1
                && sentence.token(i).lower().equals("not")
                && Set.of("but", ",", "and").contains(sentence.token(i - 1).lower());
    }

    /** Whether the group is only where it is most common: "particularly in the elderly". */
    static boolean stressed(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && i >= at - FAR; i--) {
            String word = sentence.token(i).lower();
            if (WORDS.is(word, "stressing")) {
                return true;
            }
            if (!WORDS.is(word, "before-group") && !WORDS.is(word, "group-having") && !WORDS.is(word, "people")) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is the group that has what a precaution is about: "particularly in children with asthma". */
    static boolean having(CandidateClaim candidate, int at) {
        boolean with = false;
        for (int i = at; i < candidate.spot().from(); i++) {
            with |= WORDS.is(candidate.sentence().token(i).lower(), "having-group");
        }
        return with && candidate.family() == CandidateClaim.Family.PRECAUTION;
    }

    /** Whether the group only has more of the effect: "the elderly are more prone to". */
    static boolean moreProne(CandidateClaim candidate, Context context, int at) {
        boolean group = context.type() == ContextType.AGE || context.type() == ContextType.POPULATION;
        if (!group || candidate.family() != CandidateClaim.Family.EFFECT) {
            return false;
        }
        Sentence sentence = candidate.sentence();
        int i = at;
        while (i < sentence.size() && sentence.token(i).start() < context.end()) {
            i++;
        }
        boolean more = false;
        for (int end = Math.min(sentence.size(), i + NEAR); i < end; i++) {
            more |= WORDS.is(sentence.token(i).lower(), "more-than-others");
            if (more && WORDS.is(sentence.token(i).lower(), "prone")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a context is that of a group of its own: "in patients with A, and those who take B". */
    static boolean ofAnotherGroup(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        Clauses build = sentence.clauses();
        boolean limiting = false;
        for (int i = candidate.spot().to(); i < at; i++) {
            boolean joins = build.tag(i) == Tag.COORDINATOR && i + 1 < sentence.size();
            String next = joins ? sentence.token(i + 1).lower() : "";
            boolean group = next.equals("those") || WORDS.is(next, "people");
            if (joins && group && (!limiting || candidate.family() == CandidateClaim.Family.PRECAUTION)) {
                return true;
            }
            limiting |= WORDS.is(sentence.token(i).lower(), "group-limit");
        }
        return candidate.family() == CandidateClaim.Family.PRECAUTION && behindAnotherGroup(candidate, at);
    }

    /** Whether the claim is on a group of its own behind that of a context: "the elderly, and patients with A". */
    private static boolean behindAnotherGroup(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        for (int i = at; i + 1 < candidate.spot().from(); i++) {
            String next = sentence.token(i + 1).lower();
            boolean joins = sentence.clauses().tag(i) == Tag.COORDINATOR;
            if (joins && (next.equals("those") || WORDS.is(next, "people"))) {
                return true;
            }
        }
        return false;
    }
}
