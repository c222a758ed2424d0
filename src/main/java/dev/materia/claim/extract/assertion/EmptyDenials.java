package dev.materia.claim.extract.assertion;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
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
            case EFFECT -> hopedFor(c) || ofSomeKind(c);
            case INDICATION -> ofSomeKind(c);
            case INTERACTION -> namesOne(c);
            default -> false;
        };
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
