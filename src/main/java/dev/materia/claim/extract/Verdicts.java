package dev.materia.claim.extract;

import dev.materia.claim.Certainty;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.List;

/** Sentences that doubt what the sentence before them says: "Later studies did not confirm this." */
final class Verdicts {

    private static final String MODIFIER = "modifiers/verdict";

    /** Tokens before which such a sentence comes to its verdict. */
    private static final int OPENING = 12;

    private Verdicts() {}

    /** Whether a sentence doubts the one before: its verdict comes at its start, and speaks of nothing else. */
    static boolean doubts(Sentence sentence, RuleSet rules) {
        return sentence.lead() == 0
                && mayDoubt(sentence)
                && rules.modifiers(sentence).stream()
                        .anyMatch(m -> m.modifier().id().equals(MODIFIER) && m.from() < OPENING);
    }

    /**
     * Whether a word at the start of a sentence may begin a verdict: most sentences have none, and are not searched.
     */
    private static boolean mayDoubt(Sentence sentence) {
        for (int i = 0; i < sentence.size() && i < OPENING; i++) {
            if (ParserLexicon.ENGLISH.is(sentence.token(i).lower(), "verdict-word")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the verb that opens the list of an effect says that it may be: "may include hepatitis, and {nephritis}".
     */
    static boolean hedged(CandidateClaim c) {
        Sentence sentence = c.sentence();
        boolean listed = sentence.topic().role().isPresent()
                && c.family() == CandidateClaim.Family.EFFECT
                && c.match().from() == c.match().to();
        if (listed && expected(c)) {
            return true;
        }
        for (int i = c.spot().from() - 2; listed && i >= sentence.lead(); i--) {
            if (sentence.token(i).is(';')
                    || sentence.token(i).is('|')
                    || sentence.token(i).is(':')) {
                return false;
            }
            Tag tag = sentence.clauses().tag(i);
            if (ParserLexicon.ENGLISH.is(sentence.token(i).lower(), "hedging-modal") && tag == Tag.MODAL) {
                return ParserLexicon.ENGLISH.is(sentence.token(i + 1).lower(), "listing-verb");
            }
        }
        return false;
    }

    /** Whether a list is only of what is foreseen: "are expected to be similar to those of others, including". */
    private static boolean expected(CandidateClaim c) {
        Sentence sentence = c.sentence();
        for (int i = c.spot().from() - 1;
                i > sentence.lead() && !sentence.token(i).is(';');
                i--) {
            boolean foreseen = sentence.token(i).lower().equals("expected")
                    || sentence.token(i).lower().equals("anticipated");
            if (foreseen && sentence.clauses().tag(i - 1) == Tag.BE) {
                return true;
            }
        }
        return false;
    }

    /** The claims, none of them established. */
    static List<ClaimInstance> lowered(List<ClaimInstance> claims) {
        return claims.stream()
                .map(c -> c.certainty() == Certainty.ESTABLISHED ? c.probable() : c)
                .toList();
    }
}
