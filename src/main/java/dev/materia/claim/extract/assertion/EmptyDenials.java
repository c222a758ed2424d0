package dev.materia.claim.extract.assertion;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;

/**
 * Denials that would say something else than their sentence: that what was hoped for did not come about ("does not lead
 * to weight reduction"), and of a class where only one drug of it is meant ("the antifungal nystatin has no effect
 * on").
 */
public final class EmptyDenials {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private EmptyDenials() {}

    /** Whether nothing is denied of the object of a candidate whose clause is negated. */
    public static boolean is(CandidateClaim c) {
        return switch (c.family()) {
            case EFFECT -> hopedFor(c) || ofSomeKind(c) || ofThoseNamedBefore(c);
            case INDICATION -> ofSomeKind(c);
            case INTERACTION -> namesOne(c) || ofOneChange(c);
            case MECHANISM -> ofAnotherHead(c) || onlyDirectly(c);
            case MEMBERSHIP -> ofAnActivity(c);
            default -> false;
        };
    }

    /** Whether it is denied only of people that another sentence has named: "does not occur in such patients". */
    private static boolean ofThoseNamedBefore(CandidateClaim c) {
        Sentence sentence = c.sentence();
        for (int i = c.spot().to(); i + 2 < sentence.size(); i++) {
            Tag tag = sentence.clauses().tag(i);
            if (tag == Tag.COORDINATOR || tag == Tag.MODAL) {
                return false;
            }
            boolean group = WORDS.is(word(c, i), "group-limit")
                    && WORDS.is(word(c, i + 1), "pointing-determiner")
                    && WORDS.is(word(c, i + 2), "people");
            if (group) {
                return sentence.clauses().sayingOf(i)
                        == sentence.clauses().sayingOf(c.spot().from());
            }
        }
        return false;
    }

    /** Whether one change in one direction is denied, and others stay open: "does not alter the metabolism of". */
    private static boolean ofOneChange(CandidateClaim c) {
        boolean changes = false;
        for (int i = c.match().from(); i < c.match().to(); i++) {
            if (WORDS.is(word(c, i), "whole-exposure")) {
                return false;
            }
            changes |= WORDS.is(word(c, i), "one-of-its-effects");
        }
        return changes && c.match().rule().polarity().isPresent();
    }

    /** Whether the object only says of what there is more or less: "does not change GABA transport". */
    private static boolean ofAnotherHead(CandidateClaim c) {
        int next = c.spot().to();
        return next < c.sentence().size() && WORDS.is(word(c, next), "made-of-target");
    }

    /** Whether only one way to act on a target is denied: "does not directly bind". */
    private static boolean onlyDirectly(CandidateClaim c) {
        for (int i = c.match().from(); i < c.spot().from(); i++) {
            if (word(c, i).equals("directly")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an activity that a drug has little of, and no class: "has minimal anticholinergic activity". */
    private static boolean ofAnActivity(CandidateClaim c) {
        int next = c.spot().to();
        int little = c.spot().from() - 1;
        return next < c.sentence().size()
                && little >= 0
                && WORDS.is(word(c, little), "little-of")
                && WORDS.is(word(c, next), "action-noun");
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }

    /** Whether a clause says of which kind of it the denial is: "is not meant for pain that lasts a short time". */
    private static boolean ofSomeKind(CandidateClaim c) {
        int next = c.spot().to();
        Sentence sentence = c.sentence();
        return next + 1 < sentence.size()
                && c.match().rule().side() == CueRule.Side.AFTER
                && (sentence.token(next).lower().equals("that")
                        || sentence.token(next).lower().equals("which"))
                && sentence.clauses().tag(next + 1).finite();
    }

    /** Whether the words of the object are those for less of something, which is no harm. */
    private static boolean hopedFor(CandidateClaim c) {
        return WORDS.is(c.sentence().token(c.spot().to() - 1).lower(), "lessening");
    }

    /** Whether a class in the singular only says what the drug behind it is. */
    private static boolean namesOne(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int next = c.spot().to();
        return c.spot().is(ConceptType.DRUG_CLASS)
                && next < sentence.size()
                && !sentence.token(next - 1).lower().endsWith("s")
                && sentence.spotsAt(next).stream().anyMatch((MentionSpan s) -> s.is(ConceptType.DRUG) && !s.covered());
    }
}
