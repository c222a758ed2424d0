package dev.materia.claim.extract.objection;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import java.util.EnumSet;
import java.util.Set;

/**
 * Substances that are given with the drug because that helps, and that change nothing of it: "in combination with X it
 * is under investigation for", "a combination with X may work better". Only where an effect, a level or a warning is
 * said the two interact.
 */
final class TherapyPartners {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private static final Set<SectionTopic.Kind> OF_WARNINGS = EnumSet.of(
            SectionTopic.Kind.INTERACTIONS, SectionTopic.Kind.CONTRAINDICATIONS, SectionTopic.Kind.PRECAUTIONS);

    private TherapyPartners() {}

    /** Whether a cue only says that the two are given together, and its clause what that is good for. */
    static boolean is(CandidateClaim c) {
        Sentence sentence = c.sentence();
        if (sentence.topic().role().isPresent()
                || OF_WARNINGS.contains(sentence.topic().kind())
                || !together(c)) {
            return false;
        }
        int said = sentence.clauses().sayingOf(c.match().from());
        boolean helps = false;
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.token(i).lower();
            if (WORDS.startsLike(word, "interacting-stem")) {
                return false;
            }
            helps |= WORDS.is(word, "helping-word") && sentence.clauses().sayingOf(i) == said;
        }
        return helps;
    }

    private static boolean together(CandidateClaim c) {
        for (int i = c.match().from(); i < c.match().to(); i++) {
            if (WORDS.is(c.sentence().token(i).lower(), "togetherness")) {
                return true;
            }
        }
        return false;
    }
}
