package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.Set;

/**
 * What stands in the sentence of a use and is not what is treated: its setting, its cause, the people that it is given
 * to, a harm of the drug that the manner of taking it avoids. See {@link UseObjections}.
 */
final class UseSurroundings {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final int NEAR = 6;

    /** Tokens from a mention to another drug that it is treated with. */
    private static final int FAR = 9;

    private UseSurroundings() {}

    /** Whether the mention is such a thing. */
    static boolean holds(CandidateClaim c) {
        return isProcedure(c)
                || isAdjective(c)
                || isOfPeople(c)
                || isShare(c)
                || isAfterEvent(c)
                || isCause(c)
                || isOwnHarm(c)
                || isSideEffect(c)
                || isManner(c)
                || isTreatedWithAnother(c);
    }

    /**
     * Whether it is a procedure, which is where a drug is used and not what for ("used in surgery"), or the treatment
     * with the drug itself.
     */
    private static boolean isProcedure(CandidateClaim c) {
        for (int i = c.spot().from(); i < c.spot().to(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return true;
            }
        }
        String slug = c.spot().concept().slug();
        String last = slug.substring(slug.lastIndexOf('-') + 1);
        return WORDS.is(last, "procedure") && !word(c, c.spot().to() - 1).equals("pain");
    }

    /** Whether it is but the adjective of what is treated: "for diabetic neuropathic pain". */
    private static boolean isAdjective(CandidateClaim c) {
        String word = word(c, c.spot().from());
        return c.spot().to() == c.spot().from() + 1
                && (word.endsWith("ic") || word.endsWith("al") || word.endsWith("ous"))
                && c.spot().to() < c.sentence().size()
                && c.sentence().slotEnd(Slot.CONDITION, c.spot().to()) > 0;
    }

    /**
     * Whether it tells of people who get the drug, and not of why: "in people allergic to penicillin", "including for
     * women with lupus".
     */
    private static boolean isOfPeople(CandidateClaim c) {
        int at = c.spot().from();
        if (at > 0 && WORDS.is(word(c, at), "reacting") && WORDS.is(word(c, at - 1), "people")) {
            return true;
        }
        if (c.predicate() != Predicate.TREATS_SYMPTOMS_OF) {
            return false;
        }
        boolean people = false;
        for (int i = at - 1; i > c.match().to() && i > at - NEAR; i--) {
            people |= WORDS.is(word(c, i), "people");
            if (people && word(c, i).equals("including")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text gives the share of such cases in which the drug is used: "used in 70% of all operations". */
    private static boolean isShare(CandidateClaim c) {
        int of = c.spot().from() - 1;
        while (of > c.match().from() && c.sentence().clauses().tag(of) == Tag.DETERMINER) {
            of--;
        }
        return of > c.match().from()
                && word(c, of).equals("of")
                && Set.of("%", "percent", "cent").contains(word(c, of - 1));
    }

    /** Whether it is what the illness follows: "for pain (following e.g. injury or a burn)". */
    private static boolean isAfterEvent(CandidateClaim c) {
        boolean following = false;
        if (c.predicate() != Predicate.TREATS && c.predicate() != Predicate.TREATS_SYMPTOMS_OF) {
            return false;
        }
        for (int i = Math.max(1, c.match().to()); i < c.spot().from(); i++) {
            String word = word(c, i);
            if (word.equals("following")) {
                following = i + 1 < c.sentence().size()
                        && c.sentence().clauses().tag(i - 1) != Tag.DETERMINER
                        && !WORDS.is(word(c, i + 1), "illness")
                        && !c.sentence().token(i + 1).is(':');
            }
            following &= !Set.of(",", ";", ")", "for", "to").contains(word);
        }
        return following;
    }

    /** Whether something else is changed that it has brought about: "lowers the glutamate induced by ischemia". */
    private static boolean isCause(CandidateClaim c) {
        int by = c.spot().from() - 1;
        boolean brought = by > c.match().to() + 1 && word(c, by).equals("by") && WORDS.is(word(c, by - 1), "bringing");
        if (brought && WORDS.is(word(c, by - 2), "dose-noun")) {
            return true;
        }
        for (int i = c.match().to(); brought && i < by; i++) {
            brought = c.sentence().slotEnd(Slot.CONDITION, i) == 0;
        }
        return brought;
    }

    /** Whether a risk of it lies in taking the drug: "for two weeks only, to reduce the risk of dependence". */
    private static boolean isOwnHarm(CandidateClaim c) {
        if (!WORDS.is(c.spot().concept().slug(), "own-harm") || namesSubstance(c)) {
            return false;
        }
        for (int i = c.match().from(); i < c.spot().from(); i++) {
            if (word(c, i).startsWith("risk")) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesSubstance(CandidateClaim c) {
        return c.sentence().spots().stream()
                .filter(MentionSpan::substance)
                .anyMatch(s ->
                        s.from() >= c.spot().from() - 1 && s.to() <= c.spot().to());
    }

    /** Whether it is named as a side effect: "helps to reduce the side effect of drowsiness". */
    private static boolean isSideEffect(CandidateClaim c) {
        int of = c.spot().from() - 1;
        return of > c.match().from() + 1
                && word(c, of).equals("of")
                && word(c, of - 1).equals("effect")
                && Set.of("side", "adverse", "unwanted").contains(word(c, of - 2));
    }

    /** Whether the manner of taking the drug makes it rarer: "taken with food to reduce nausea". */
    private static boolean isManner(CandidateClaim c) {
        int verb = -1;
        for (int i = Math.max(1, c.match().from()); i < c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "rarer") && c.sentence().clauses().tag(i - 1) == Tag.TO) {
                verb = i;
            }
        }
        int start = verb < 0 ? 0 : c.sentence().clauseStart(verb);
        for (int i = verb - 2; i >= start && i > verb - FAR; i--) {
            if (WORDS.is(word(c, i), "manner")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is another drug that it is treated with: "it is better to treat gout with colchicine". */
    private static boolean isTreatedWithAnother(CandidateClaim c) {
        int with = c.spot().to();
        int from = c.match().from();
        boolean treating = from >= 0
                && (word(c, from).equals("treat") || word(c, from).equals("treating"))
                && with < c.sentence().size()
                && word(c, with).equals("with");
        for (int i = Math.max(0, from - NEAR); treating && i < from; i++) {
            treating =
                    !WORDS.is(WORDS.lemma(word(c, i)), "using") && c.sentence().slotEnd(Slot.DRUG, i) == 0;
        }
        boolean other = false;
        for (int i = with + 1; treating && i < Math.min(c.sentence().size(), with + FAR); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0
                    || c.sentence().spotsAt(i).stream().anyMatch(c.sentence()::ownClass)) {
                return false;
            }
            other |= c.sentence().slotEnd(Slot.OTHER, i) > 0;
        }
        return other;
    }
}
