package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.LabelObjectionWords.any;
import static dev.materia.claim.extract.objection.LabelObjectionWords.is;
import static dev.materia.claim.extract.objection.LabelObjectionWords.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.SectionRole;
import java.util.Locale;
import java.util.Set;

/** What the section of a label has against an interaction: an allergy, an example of a class, the arm of a trial. */
final class LabelPartners {

    /** Sections in which those who take something else are warned of. */
    private static final Set<SectionRole> PARTNERS = Set.of(
            SectionRole.INTERACTIONS,
            SectionRole.CONTRAINDICATIONS,
            SectionRole.ASK_DOCTOR,
            SectionRole.PHARMACOKINETICS);

    private static final Set<SectionRole> CAREFUL = Set.of(SectionRole.WARNINGS, SectionRole.BOXED_WARNING);

    private static final int NEAR = 6;

    private LabelPartners() {}

    /** Whether a substance that a cue finds in a section is no partner of an interaction. */
    static boolean dismissed(CandidateClaim c, SectionRole role) {
        return allergy(c) || ownExample(c) || tookPart(c) || isMetabolized(c) || passesThrough(c) || besideIt(c, role);
    }

    /** Whether it is what somebody must not be allergic to: "hypersensitivity to the drug, to aspirin or to …". */
    private static boolean allergy(CandidateClaim c) {
        for (int i = c.spot().from() - 1; i > 0; i--) {
            String word = word(c, i);
            if (word.equals("to") && (is("allergy", word(c, i - 1)) || (i > 1 && is("allergy", word(c, i - 2))))) {
                return true;
            }
            Tag tag = c.sentence().clauses().tag(i);
            boolean goesOn = tag == Tag.MARK
                    || tag == Tag.COORDINATOR
                    || tag == Tag.DETERMINER
                    || tag == Tag.ADJECTIVE
                    || tag == Tag.NOUN
                    || word.equals("of")
                    || word.equals("to")
                    || c.sentence().inMention(i);
            if (!goesOn || c.sentence().token(i).is(';')) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is what those had taken who were let into a trial: "those treated with … were eligible". */
    private static boolean tookPart(CandidateClaim c) {
        int end = c.sentence().size();
        return any(c.sentence(), "eligible", 0, end)
                && !any(c.sentence(), "interplay", 0, end)
                && !any(c.sentence(), "stronger", 0, end);
    }

    /** Whether it only says how people differ: "poor metabolizers of {CYP2D6 substrates}". */
    private static boolean isMetabolized(CandidateClaim c) {
        int of = c.spot().from() - 1;
        return of > 0
                && word(c, of).equals("of")
                && (word(c, of - 1).startsWith("metabolizer") || word(c, of - 1).startsWith("metaboliser"));
    }

    /** Whether it is of the body, and only its passage is measured: "the urinary elimination of iron or calcium". */
    private static boolean passesThrough(CandidateClaim c) {
        if (!is("body", word(c, c.spot().to() - 1))) {
            return false;
        }
        for (int i = c.spot().from() - 1; i > 0 && i > c.spot().from() - 2 * NEAR; i--) {
            if (word(c, i).equals("of")) {
                return is("passed", word(c, i - 1));
            }
        }
        return false;
    }

    /** Whether the drug is one of what is named: "phenothiazines, including it". */
    private static boolean ownExample(CandidateClaim c) {
        int at = c.spot().to();
        while (at < c.sentence().size() && c.sentence().clauses().tag(at) == Tag.MARK) {
            at++;
        }
        boolean example = at + 1 < c.sentence().size()
                && (word(c, at).equals("including")
                        || (word(c, at).equals("such") && word(c, at + 1).equals("as")));
        int next = word(c, Math.min(at, c.sentence().size() - 1)).equals("such") ? at + 2 : at + 1;
        return example && c.sentence().spotsAt(next).stream().anyMatch(MentionSpan::self);
    }

    /**
     * Whether it is but given beside the drug, or in its place: the arms of a trial, what is done after an overdose.
     */
    private static boolean besideIt(CandidateClaim c, SectionRole role) {
        if (PARTNERS.contains(role) || c.match().to() == c.match().from()) {
            return false;
        }
        boolean interplay = any(c.sentence(), "interplay", 0, c.sentence().size());
        if (role == SectionRole.OVERDOSE) {
            return !interplay;
        }
        String cue = c.sentence().words(c.match().from(), c.match().to()).toLowerCase(Locale.ROOT);
        boolean partner = cue.contains("combin");
        boolean people = ParserLexicon.ENGLISH.is(word(c, c.match().from()), "people");
        boolean arms = role == SectionRole.ADVERSE_REACTIONS || role == SectionRole.INDICATIONS;
        boolean stronger = any(c.sentence(), "stronger", 0, c.sentence().size()) || ordered(c);
        if (partner && CAREFUL.contains(role)) {
            return !stronger
                    && !any(
                            c.sentence(),
                            "interplay",
                            c.spot().to(),
                            c.sentence().size());
        }
        if (partner) {
            return arms
                    && !any(
                            c.sentence(),
                            "interplay",
                            c.spot().to(),
                            c.sentence().size());
        }
        return compared(c) || (people && !(interplay || (!arms && stronger)));
    }

    /** Whether an order forbids it: "do not use it in combination with". */
    private static boolean ordered(CandidateClaim c) {
        for (int i = Math.max(c.sentence().lead() + 1, c.match().from() - NEAR);
                i < c.match().from();
                i++) {
            if (word(c, i).equals("not") && is("orders", word(c, i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether those who take something else are but compared with: "than in those treated with". */
    private static boolean compared(CandidateClaim c) {
        int from = Math.max(c.sentence().lead(), c.match().from() - 3);
        return any(c.sentence(), "compared", from, c.match().from());
    }
}
