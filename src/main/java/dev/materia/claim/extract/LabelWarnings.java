package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.vocabulary.ConceptType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a label's warnings say of their objects: a prohibition that a doctor may lift is a caution, the illness that
 * people are said to be at risk of is an effect, and where a label speaks of breast-feeding a child is not the patient.
 */
final class LabelWarnings {

    /** What lifts a prohibition. */
    private static final Pattern LIFTED = Pattern.compile(
            "\\b(?:without (?:first )?(?:consult|ask|talk|speak|check|the advice)[a-z]*|unless (?:(?:you are |otherwise )?(?:directed|advised|told|instructed|recommended|prescribed)|your))\\b.{0,40}\\b(?:doctor|physician|pharmacist|professional|provider|prescriber)s?\\b");

    private static final Pattern AT_RISK = Pattern.compile(
            "\\b(?:is|are|be) (?:also )?at (?:(?:an? )?[a-z]+ )?risk (?:of|for)(?: developing| having| the)? (?:[a-z]+ )?$");

    private static final Pattern SUCKLING = Pattern.compile("lactat|nursing|breast");
    private static final Pattern CHILD =
            Pattern.compile("(?:the )?(?:child|children|infants?|newborns?|neonates?|bab(?:y|ies))");

    private LabelWarnings() {}

    /** A candidate of a label's sentence as its warning means it; empty if it warns of nothing. */
    static Optional<CandidateClaim> read(CandidateClaim c) {
        if (c.family() != CandidateClaim.Family.PRECAUTION) {
            return Optional.of(c);
        }
        Sentence sentence = c.sentence();
        String before = words(sentence, 0, c.spot().from()) + " ";
        boolean risk =
                c.spot().is(ConceptType.CONDITION) && AT_RISK.matcher(before).find();
        boolean child = c.spot().is(ConceptType.POPULATION)
                && CHILD.matcher(words(sentence, c.spot().from(), c.spot().to()))
                        .matches()
                && SUCKLING.matcher(sentence.topic().heading().toLowerCase(Locale.ROOT))
                        .find();
        String behind = words(sentence, c.spot().to(), sentence.size());
        boolean lifted = c.predicate() == Predicate.CONTRAINDICATED_IN
                && LIFTED.matcher(behind).find();
        // whom it is given to is no reason against it: "do not give to {children} if they have asthma"
        boolean taker = lifted && c.spot().is(ConceptType.POPULATION) && behind.matches("if (?:they|he|she|it)\\b.*");
        if (risk || child || taker) {
            return Optional.empty();
        }
        return Optional.of(
                lifted ? new CandidateClaim(c.match(), Predicate.CAUTION_IN, c.spot(), c.scopeEnd(), sentence) : c);
    }

    private static String words(Sentence sentence, int from, int to) {
        return sentence.words(from, to).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
