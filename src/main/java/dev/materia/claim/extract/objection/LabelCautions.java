package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.LabelObjectionWords.is;
import static dev.materia.claim.extract.objection.LabelObjectionWords.word;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.ConceptType;
import java.util.Locale;
import java.util.Set;

/** What the section of a label has against a warning: what stands there is an aim, an effect, or the use itself. */
final class LabelCautions {

    /** What a drug can be of unknown safety in, and appears as the object of an effect. */
    private static final Set<String> STATES = Set.of("pregnancy", "breastfeeding", "childbirth", "lactation");

    private static final int SHORT = 6;

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
        if (reference(c) || (c.predicate() == Predicate.CONTRAINDICATED_IN && aside(c))) {
            return true;
        }
        boolean unclear = c.match().rule().id().endsWith("unclear-safety");
        for (int i = from; condition && i + 1 < c.spot().from(); i++) {
            boolean aim = word(c, i).equals("to") && is("aim", word(c, i + 1));
            boolean effect = word(c, i).startsWith("effect") && word(c, i + 1).equals("on");
            boolean risk = word(c, i).startsWith("risk")
                    && (word(c, i + 1).equals("of") || word(c, i + 1).equals("for"));
            boolean state = STATES.contains(c.spot().concept().slug());
            if (aim || (unclear && (effect || risk) && !state)) {
                return true;
            }
        }
        return condition && c.match().rule().id().endsWith("unclear-safety-before") && (ofUse(c) || ofEffect(c));
    }

    /**
     * Whether an illness is no reason against the use: what another drug is used to treat, a title that runs into its
     * text, or what a clause tells of the reason ("as toxicity is increased").
     */
    private static boolean aside(CandidateClaim c) {
        int before = c.spot().from() - 1;
        if (before > c.match().from() && is("treat", word(c, before))) {
            return true;
        }
        boolean limited = !c.spot().is(ConceptType.CONDITION)
                && c.spot().to() + 1 < c.sentence().size()
                && word(c, c.spot().to()).equals("if")
                && word(c, c.spot().to() + 1).equals("they");
        if (limited) {
            return true;
        }
        boolean behind = c.spot().to() <= c.match().from();
        if (behind && c.spot().from() == c.sentence().lead() && opensAgain(c)) {
            return true;
        }
        for (int i = Math.max(c.sentence().lead(), c.spot().from() - SHORT);
                behind && i < c.spot().from();
                i++) {
            String word = word(c, i);
            if (word.equals("since") || word.equals("because")) {
                return true;
            }
        }
        Clause clause = c.sentence().clauses().at(c.spot().from());
        return clause.kind() == Clause.Kind.ADJUNCT && is("reason", clause.link());
    }

    /** Whether what follows a mention starts with a capital: a sentence that has its title before it. */
    private static boolean opensAgain(CandidateClaim c) {
        int next = c.spot().to();
        return c.sentence().spots().stream()
                        .noneMatch(s ->
                                s.from() > next && s.concept().equals(c.spot().concept()))
                && next + 1 < c.sentence().size()
                && Character.isUpperCase(c.sentence().words(next, next + 1).charAt(0))
                && Character.isLowerCase(c.sentence().words(next + 1, next + 2).charAt(0));
    }

    /** Whether a safety that is not known is that of a use: "safety and effectiveness for {sarcoma} in children". */
    private static boolean ofUse(CandidateClaim c) {
        int at = c.spot().from() - 1;
        while (at > 0 && c.sentence().clauses().tag(at) == Tag.ADJECTIVE) {
            at--;
        }
        return at > 0
                && (word(c, at).equals("for")
                        || (word(c, at).equals("of") && word(c, at - 1).equals("treatment")));
    }

    /** Whether it is the effect on an illness that is not known, and not the safety in it: "the effect on {stroke}". */
    private static boolean ofEffect(CandidateClaim c) {
        int on = c.spot().from() - 1;
        boolean state = STATES.contains(c.spot().concept().slug());
        for (int i = on - 1; on > 0 && i >= Math.max(0, on - SHORT); i--) {
            if (word(c, on).equals("on") && word(c, i).startsWith("effect")) {
                return !state;
            }
        }
        return false;
    }

    /** Whether a cue is but the title of a section in a cross-reference: "see PRECAUTIONS, Pharmacokinetics". */
    private static boolean reference(CandidateClaim c) {
        for (int i = c.match().from(); i < c.match().to(); i++) {
            boolean title = word(c, i).equals("precautions") || word(c, i).equals("warnings");
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
