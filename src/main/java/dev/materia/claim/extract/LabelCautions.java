package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.ConceptType;
import java.util.Locale;
import java.util.Set;

/** What the section of a label has against a warning: what stands there is an aim, an effect, or the use itself. */
final class LabelCautions {

    /** What a drug can be of unknown safety in, and appears as the object of an effect. */
    private static final Set<String> STATES = Set.of("pregnancy", "breastfeeding", "childbirth", "lactation");

    private LabelCautions() {}

    /** Whether a warning that a cue finds is none: of no group of people, or the title of a section. */
    static boolean dismissed(CandidateClaim c, SectionRole role) {
        int from = c.match().to();
        boolean condition = c.spot().is(ConceptType.CONDITION);
        String cue = c.sentence().words(c.match().from(), from).toLowerCase(Locale.ROOT);
        if (role == SectionRole.ADVERSE_REACTIONS
                && (cue.contains("reduction") || c.predicate() == Predicate.TOLERATED_IN)) {
            return condition;
        }
        if (reference(c)) {
            return true;
        }
        boolean unclear = c.match().rule().id().endsWith("unclear-safety");
        for (int i = from; condition && i + 1 < c.spot().from(); i++) {
            boolean aim = LabelObjections.word(c, i).equals("to")
                    && LabelObjections.is("aim", LabelObjections.word(c, i + 1));
            boolean effect = LabelObjections.word(c, i).startsWith("effect")
                    && LabelObjections.word(c, i + 1).equals("on");
            boolean risk = LabelObjections.word(c, i).startsWith("risk")
                    && (LabelObjections.word(c, i + 1).equals("of")
                            || LabelObjections.word(c, i + 1).equals("for"));
            boolean state = STATES.contains(c.spot().concept().slug());
            if (aim || (unclear && (effect || risk) && !state)) {
                return true;
            }
        }
        return condition && c.match().rule().id().endsWith("unclear-safety-before") && ofUse(c);
    }

    /** Whether a safety that is not known is that of a use: "safety and effectiveness for {sarcoma} in children". */
    private static boolean ofUse(CandidateClaim c) {
        int at = c.spot().from() - 1;
        while (at > 0 && c.sentence().clauses().tag(at) == Tag.ADJECTIVE) {
            at--;
        }
        return at > 0
                && (LabelObjections.word(c, at).equals("for")
                        || (LabelObjections.word(c, at).equals("of")
                                && LabelObjections.word(c, at - 1).equals("treatment")));
    }

    /** Whether a cue is but the title of a section in a cross-reference: "see PRECAUTIONS, Pharmacokinetics". */
    private static boolean reference(CandidateClaim c) {
        for (int i = c.match().from(); i < c.match().to(); i++) {
            boolean title = LabelObjections.word(c, i).equals("precautions")
                    || LabelObjections.word(c, i).equals("warnings");
            if (title
                    && i > 0
                    && c.sentence()
                            .words(i, i + 1)
                            .equals(c.sentence().words(i, i + 1).toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
