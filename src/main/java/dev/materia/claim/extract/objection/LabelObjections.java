package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.LabelObjectionWords.any;
import static dev.materia.claim.extract.objection.LabelObjectionWords.is;
import static dev.materia.claim.extract.objection.LabelObjectionWords.namesDrug;
import static dev.materia.claim.extract.objection.LabelObjectionWords.word;

import dev.materia.claim.Predicate;
import dev.materia.claim.label.NoEvidence;
import dev.materia.claim.label.NoExcess;
import dev.materia.claim.label.OtherSubjects;
import dev.materia.claim.label.PartnerWords;
import dev.materia.claim.label.PatientParts;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.SectionRole;
import java.util.List;
import java.util.Set;

/**
 * What the section of a label has against a candidate: in a section on adverse reactions "patients receiving" names the
 * arm of a trial, in one on contraindications "hypersensitivity to" names no partner of an interaction.
 */
public final class LabelObjections {

    /** Sections that tell how a drug works, with or without naming it. */
    private static final Set<SectionRole> WORKINGS =
            Set.of(SectionRole.MECHANISM, SectionRole.PHARMACOKINETICS, SectionRole.DESCRIPTION, SectionRole.PURPOSE);

    private static final Set<SectionRole> CAREFUL = Set.of(SectionRole.WARNINGS, SectionRole.BOXED_WARNING);
    private static final Set<String> CALLED = Set.of("called", "named", "termed");
    private static final int NEAR = 12;

    private LabelObjections() {}

    /** The candidates to which there is no objection; all of a text that is no label. */
    public static List<CandidateClaim> without(Sentence sentence, List<CandidateClaim> candidates) {
        if (sentence.topic().role().isEmpty()) {
            return candidates;
        }
        SectionRole role = sentence.topic().role().get();
        return candidates.stream().filter(c -> !raised(c, role, candidates)).toList();
    }

    private static boolean raised(CandidateClaim c, SectionRole role, List<CandidateClaim> all) {
        if (!PatientParts.accepts(c) || NoEvidence.is(c) || calledElse(c)) {
            return true;
        }
        return switch (c.family()) {
            case INTERACTION -> PartnerWords.object(c, role) || LabelPartners.dismissed(c, role);
            case MECHANISM -> noAction(c, role) || LabelTargets.beside(c);
            case MEMBERSHIP -> part(c) || ofTheBody(c) || weighed(c) || partners(c);
            case PRECAUTION ->
                role == SectionRole.OVERDOSE
                        // a limit of the use: not indicated is not contraindicated
                        || (role == SectionRole.INDICATIONS && c.predicate() == Predicate.CONTRAINDICATED_IN)
                        || LabelCautions.dismissed(c, role);
            case EFFECT ->
                OtherSubjects.have(c)
                        || NoExcess.states(c)
                        || (role == SectionRole.INTERACTIONS && ofOthers(c))
                        || (CAREFUL.contains(role) && watchedFor(c))
                        || (role == SectionRole.INDICATIONS
                                && !namesDrug(c, c.sentence().lead(), c.spot().from()))
                        || ofThoseAtRisk(c);
            case INDICATION -> earlier(c, all) || takenBack(c);
        };
    }

    /** Whether words behind it name it better: "an {eye problem} called glaucoma". */
    private static boolean calledElse(CandidateClaim c) {
        int at = c.spot().to();
        if (at + 1 >= c.sentence().size() || !CALLED.contains(word(c, at))) {
            return false;
        }
        int last = Math.min(c.sentence().size(), at + 5);
        return c.sentence().spots().stream().anyMatch(s -> s.from() > at && s.from() < last && !s.covered());
    }

    private static boolean noAction(CandidateClaim c, SectionRole role) {
        int cue = c.match().from();
        String last = word(c, c.spot().to() - 1);
        boolean compound = cue > 0
                && word(c, cue).endsWith("ing")
                && c.sentence().token(cue - 1).is('-');
        boolean lowered = c.spot().to() + 1 < c.sentence().size()
                && (word(c, c.spot().to()).equals("lowering")
                        || word(c, c.spot().to() + 1).equals("lowering"));
        if (is("no-target", last) || compound || lowered || ofOthers(c)) {
            return true;
        }
        return !WORKINGS.contains(role)
                && c.match().rule().side() != CueRule.Side.LISTED
                && !namesDrug(c, Math.max(0, cue - NEAR), c.match().to());
    }

    /** Whether it is but a sign to watch for, or a reason to act: "monitor for signs of", "patients who report". */
    private static boolean watchedFor(CandidateClaim c) {
        Clause clause = c.sentence().clauses().at(c.spot().from());
        if (clause.kind() == Clause.Kind.ADJUNCT
                && (clause.link().equals("if") || clause.link().equals("when"))) {
            return !namesDrug(c, clause.from(), clause.to());
        }
        boolean uncued = c.match().to() == c.match().from();
        if (ordered(c) && (uncued || clause.kind() == Clause.Kind.RELATIVE)) {
            return true;
        }
        for (int i = c.match().from(); i < c.match().to(); i++) {
            if (is("watch", word(c, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a risk is that of those who are treated: "in individuals at significantly increased risk for". */
    private static boolean ofThoseAtRisk(CandidateClaim c) {
        int at = c.match().from() - 1;
        while (at > 0
                && (c.sentence().clauses().tag(at) == Tag.ADVERB
                        || c.sentence().clauses().tag(at) == Tag.ADJECTIVE)) {
            at--;
        }
        return at > 1
                && word(c, at).equals("at")
                && c.sentence().words(c.match().from(), c.match().to()).contains("risk")
                && ParserLexicon.ENGLISH.is(word(c, at - 1), "people");
    }

    /** Whether a sentence starts with an order to those who treat: "Discontinue it in patients who develop". */
    private static boolean ordered(CandidateClaim c) {
        int first = c.sentence().lead();
        while (first + 1 < c.sentence().size()
                && (c.sentence().clauses().tag(first) == Tag.ADVERB
                        || !c.sentence().token(first).isWord())) {
            first++;
        }
        return first < c.sentence().size() && is("order", word(c, first));
    }

    /** Whether drugs at large are what the cue tells of: "drugs that are known to inhibit". */
    private static boolean ofOthers(CandidateClaim c) {
        int start = c.sentence().clauseStart(Math.max(0, c.match().from() - 1));
        for (int i = Math.max(start, c.match().from() - NEAR); i + 1 < c.match().from(); i++) {
            String next = word(c, i + 1);
            boolean named =
                    is("others", word(c, i)) && (next.equals("that") || next.equals("which") || next.equals("known"));
            if (named && !namesDrug(c, i, c.match().from())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name of a class is but part of another substance's: "the sulfate salt of". */
    private static boolean part(CandidateClaim c) {
        for (int i = c.spot().to(); i < Math.min(c.sentence().size(), c.spot().to() + 2); i++) {
            if (is("part", word(c, i))) {
                return true;
            }
            if (c.sentence().token(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** Whether it describes what the body does itself: "endogenous {bronchodilator} activity". */
    private static boolean ofTheBody(CandidateClaim c) {
        for (int i = Math.max(c.sentence().lead(), c.spot().from() - 4);
                i < c.spot().from();
                i++) {
            if (word(c, i).equals("endogenous") || word(c, i).startsWith("interfer")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other drugs are its partners, and not its kin: "coadministration of it with other inhibitors". */
    private static boolean partners(CandidateClaim c) {
        return c.match().rule().id().endsWith("and-other")
                && any(c.sentence(), "interplay", c.sentence().lead(), c.spot().from());
    }

    /** Whether something is weighed, and not classed: "should be considered when selecting a contraceptive". */
    private static boolean weighed(CandidateClaim c) {
        int to = c.match().to();
        boolean considered =
                to > 0 && to < c.sentence().size() && word(c, to - 1).equals("considered");
        return considered
                && c.sentence().clauses().tag(to) != Tag.DETERMINER
                && c.spot().from() != to;
    }

    /**
     * Whether the use is that of an earlier treatment: "who have previously received chemotherapy for the treatment
     * of".
     */
    private static boolean earlier(CandidateClaim c, List<CandidateClaim> all) {
        int cue = c.match().from();
        boolean behindFor =
                cue > 1 && (word(c, cue - 1).equals("for") || word(c, cue - 2).equals("for"));
        if (!behindFor || !any(c.sentence(), "earlier", Math.max(0, cue - NEAR), cue)) {
            return false;
        }
        int near = Math.max(0, cue - NEAR);
        return all.stream()
                .anyMatch(o -> o.family() == CandidateClaim.Family.INDICATION
                        && o.spot().to() <= cue
                        && !o.spot().concept().equals(c.spot().concept())
                        && o.match().from() < Math.max(near, 1));
    }

    /**
     * Whether the sentence goes on to say that it has not been shown: "the efficacy for the treatment of … has not
     * been".
     */
    private static boolean takenBack(CandidateClaim c) {
        boolean efficacy = false;
        for (int i = c.sentence().lead(); i < c.match().from(); i++) {
            efficacy |= word(c, i).equals("efficacy")
                    || word(c, i).equals("effectiveness")
                    || word(c, i).equals("safety");
        }
        for (int i = c.spot().to(); efficacy && i + 2 < c.sentence().size(); i++) {
            if (word(c, i).equals("not") && word(c, i + 1).equals("been") && is("unproven", word(c, i + 2))) {
                return c.match().rule().polarity().isEmpty();
            }
        }
        return false;
    }
}
