package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.LabelObjectionWords.any;
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
    private static final int LONGEST_ABBREVIATION = 6;

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
        if (reference(c)
                || (condition && (takenFor(c) || onlySeverity(c) || ofDrugs(c) || ofEffects(c)))
                || titled(c)
                || (role == SectionRole.CONTRAINDICATIONS && purpose(c))
                || (c.predicate() == Predicate.CONTRAINDICATED_IN && (aside(c) || forbidsElse(c)))
                || (condition && (unknownRisk(c) || byItself(c)))) {
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
        int next = c.spot().to();
        boolean occurs = next + 1 < c.sentence().size()
                && c.spot().from() > c.match().to()
                && word(c, c.spot().from() - 1).equals("as")
                && c.sentence().clauses().tag(next) == Tag.MODAL;
        if (occurs) {
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

    /** Whether it is the risk that is unknown, and nobody's illness: "data to assess a risk of {miscarriage}". */
    private static boolean unknownRisk(CandidateClaim c) {
        if (!c.match().rule().id().contains("safety")
                || STATES.contains(c.spot().concept().slug())) {
            return false;
        }
        for (int i = Math.max(0, c.spot().from() - SHORT); i < c.spot().from(); i++) {
            if (is("unknown", word(c, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words only describe drugs, or name what is given: "hemolytic {drugs}", "vaccination". */
    private static boolean ofDrugs(CandidateClaim c) {
        int next = c.spot().to();
        return (next < c.sentence().size() && is("others", word(c, next)))
                || is("given", c.spot().concept().slug());
    }

    /** Whether it is an example of effects that some people have more often: "more common in …, including {rash}". */
    private static boolean ofEffects(CandidateClaim c) {
        boolean often = false;
        for (int i = c.match().from(); i < c.match().to(); i++) {
            often |= is("often", word(c, i));
        }
        for (int i = c.match().to(); often && i < c.spot().from(); i++) {
            if (word(c, i).equals("including")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in a title in capitals, and the cue behind it in the text below. */
    private static boolean titled(CandidateClaim c) {
        String words = c.sentence().words(c.spot().from(), c.spot().to());
        String cue = c.sentence().words(c.match().from(), c.match().to());
        return c.spot().to() <= c.match().from()
                && words.length() > LONGEST_ABBREVIATION
                && words.equals(words.toUpperCase(Locale.ROOT))
                && !cue.equals(cue.toUpperCase(Locale.ROOT));
    }

    /** Whether the words but say how severe the illness behind them is: "{mild} or severe renal impairment". */
    private static boolean onlySeverity(CandidateClaim c) {
        return c.spot().to() - c.spot().from() == 1
                && is("severity", word(c, c.spot().from()));
    }

    /** Whether an item of a list says what the drug must not be used for: "to make a {child} sleepy". */
    private static boolean purpose(CandidateClaim c) {
        int first = c.sentence().lead();
        return first > 0
                && first + 1 < c.sentence().size()
                && word(c, first).equals("to")
                && c.sentence().clauses().tag(first + 1) == Tag.VERB;
    }

    /** Whether an illness is what another drug is taken for: "if you take aspirin for {stroke}". */
    private static boolean takenFor(CandidateClaim c) {
        int at = c.spot().from() - 1;
        while (at > c.sentence().lead() && !word(c, at).equals("for")) {
            if (word(c, at).equals(",") || word(c, at).equals(";")) {
                return false;
            }
            at--;
        }
        for (int i = at - 1; i >= Math.max(c.sentence().lead(), at - SHORT); i--) {
            if (word(c, i).equals("taking") || word(c, i).equals("take")) {
                return c.sentence().spots().stream()
                        .noneMatch(s -> s.self() && s.to() <= c.spot().from());
            }
        }
        return false;
    }

    /** Whether an illness is a risk without the drug: "depression itself is a risk factor for". */
    private static boolean byItself(CandidateClaim c) {
        for (int i = c.spot().to(); i < c.match().to(); i++) {
            if (word(c, i).equals("itself") || word(c, i).equals("themselves")) {
                return true;
            }
        }
        return false;
    }

    /** Whether something else than the drug is to be avoided: "those with dizziness should avoid driving". */
    private static boolean forbidsElse(CandidateClaim c) {
        for (int i = c.match().to(); i < Math.min(c.sentence().size(), c.match().to() + 2); i++) {
            if (is("deeds", word(c, i))) {
                return true;
            }
        }
        for (int i = c.spot().from() - 1; i > 1 && i > c.spot().from() - SHORT; i--) {
            boolean use = word(c, i).equals("for") && is("given-for", word(c, i - 1));
            if (use && i > c.match().to()) {
                return any(c.sentence(), "when", Math.max(0, i - SHORT), i);
            }
        }
        return false;
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
