package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.LabelObjectionWords.any;
import static dev.materia.claim.extract.objection.LabelObjectionWords.is;
import static dev.materia.claim.extract.objection.LabelObjectionWords.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;
import java.util.Locale;

/**
 * What the mechanism of a drug names beside what the drug acts on: what comes of it ("thereby lowering cholesterol"),
 * what is kept from its receptor ("blocks binding of the ligands A and B"), and what a target does itself.
 */
final class LabelTargets {

    private LabelTargets() {}

    /** Whether something is named beside the target that a drug acts on. */
    static boolean beside(CandidateClaim c) {
        return isOutcome(c)
                || isReleased(c)
                || isMeasured(c)
                || isDiseased(c)
                || comesOfIt(c)
                || isLigand(c)
                || isOthersObject(c);
    }

    /** Whether it is what a laboratory measures, unless the drug binds it: "lowers {triglycerides}". */
    private static boolean isOutcome(CandidateClaim c) {
        String slug = c.spot().concept().slug();
        String first = slug.split("-", 2)[0];
        boolean measured =
                is("outcome", first) || is("outcome", word(c, c.spot().to() - 1));
        return measured
                && !any(c.sentence(), "binds", c.match().from(), c.match().to());
    }

    /** Whether it is what a gland gives off, or is measured: "did not affect {cortisol} or aldosterone secretion". */
    private static boolean isReleased(CandidateClaim c) {
        int at = c.spot().to();
        while (at < c.sentence().size() && at < c.spot().to() + 6 && passes(c.sentence(), at)) {
            at++;
        }
        return at < c.sentence().size() && is("released", word(c, at));
    }

    /** Whether only its level is spoken of: "no effect on circulating levels of {prolactin}". */
    private static boolean isMeasured(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int at = c.spot().from() - 1;
        while (at > sentence.lead() && passes(sentence, at)) {
            at--;
        }
        boolean of = at > sentence.lead() && word(c, at).equals("of") && is("released", word(c, at - 1));
        return of && !any(sentence, "binds", c.match().from(), c.match().to());
    }

    /** Whether it is an illness that changes it, in a sentence that does not name the drug. */
    private static boolean isDiseased(CandidateClaim c) {
        Sentence sentence = c.sentence();
        boolean ill = sentence.spots().stream()
                .anyMatch(s -> s.is(ConceptType.CONDITION) && !s.covered() && s.from() <= sentence.lead() + 1);
        return ill && !LabelObjectionWords.namesDrug(c, sentence.lead(), sentence.size());
    }

    /** Whether its amount changes because of what the drug does: "resulting in increased {histamine}". */
    private static boolean comesOfIt(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int start = sentence.clauses().at(c.spot().from()).from();
        boolean amount = false;
        for (int i = c.spot().from() - 1;
                i >= Math.max(sentence.lead(), Math.min(start, c.match().from()) - 3);
                i--) {
            amount |= is("amount", word(c, i));
            if (amount && is("result", word(c, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what binds a receptor of the body: "the ligands {A} and {B}", "binding of {A} to B". */
    private static boolean isLigand(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int at = c.spot().from() - 1;
        while (at > sentence.lead() && passes(sentence, at)) {
            at--;
        }
        String word = word(c, Math.max(at, 0));
        if (word.equals("ligand") || word.equals("ligands")) {
            return true;
        }
        boolean binding = at > 0 && word.equals("of") && word(c, at - 1).equals("binding");
        int end = c.spot().to();
        while (binding && end < sentence.size() && passes(sentence, end)) {
            end++;
        }
        return binding && end < sentence.size() && word(c, end).equals("to");
    }

    /** Whether the members of a list and what joins them go on at a token. */
    private static boolean passes(Sentence sentence, int at) {
        return !sentence.token(at).isWord()
                || sentence.inMention(at)
                || sentence.clauses().tag(at) == Tag.COORDINATOR
                || sentence.clauses().tag(at) == Tag.DETERMINER
                || sentence.token(at).lower().equals("e")
                || sentence.token(at).lower().equals("g");
    }

    /** Whether a target is what acts on it, and the drug is not named in the clause: "A binds to {B}". */
    private static boolean isOthersObject(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int start = sentence.clauseStart(c.spot().from());
        for (int i = start + 1; i < c.spot().from(); i++) {
            int verb = i;
            boolean drug = sentence.spots().stream().anyMatch(s -> s.self() && s.from() >= start && s.from() < verb);
            boolean other = sentence.spots().stream()
                    .filter(s -> s.is(ConceptType.TARGET) && !s.covered())
                    .anyMatch(s -> s.from() - start <= 1 && s.from() >= start && ends(sentence, s, verb));
            if (is("acts", word(c, i)) && other && !drug) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Sentence sentence, MentionSpan subject, int cue) {
        return subject.to() <= cue
                && cue - subject.to() <= 1
                && sentence.words(subject.to(), cue).toLowerCase(Locale.ROOT).length() <= 2;
    }
}
