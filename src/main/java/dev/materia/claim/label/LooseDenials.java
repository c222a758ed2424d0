package dev.materia.claim.label;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import java.util.Set;

/**
 * Denials of effects that a label lists without a verb of their own: "no rash" denies one, while a "not" or "without"
 * in front belongs to other words: "inflammation without {infection}", "those not taking it had {rash}".
 */
public final class LooseDenials {

    private static final Set<String> PLAIN = ParserLexicon.ENGLISH.words("plain-denial");
    private static final Set<String> LOOSE = ParserLexicon.ENGLISH.words("loose-denial");

    private LooseDenials() {}

    /** Whether the denial of a candidate may belong to other words, so that it neither affirms nor denies. */
    public static boolean unsure(CandidateClaim c) {
        Sentence sentence = c.sentence();
        boolean uncued = c.match().to() == c.match().from();
        if (!uncued || sentence.topic().role().isEmpty() || c.family() != CandidateClaim.Family.EFFECT) {
            return false;
        }
        for (int i = c.spot().from() - 1; i >= sentence.lead(); i--) {
            String word = sentence.token(i).lower();
            if (LOOSE.contains(word)) {
                return true;
            }
            if (PLAIN.contains(word)) {
                return ofThoseWhoStart(sentence);
            }
        }
        return false;
    }

    /** Whether a sentence tells who took part: "had no {asthma} at baseline". */
    private static boolean ofThoseWhoStart(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.lower().equals("baseline"));
    }
}
