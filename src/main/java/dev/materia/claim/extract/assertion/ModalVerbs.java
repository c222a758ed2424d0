package dev.materia.claim.extract.assertion;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.VerbGroup;
import org.jspecify.annotations.Nullable;

/**
 * What the modal verb of a clause says of a claim: "may" hedges all that its verb says, what comes of it included ("may
 * eat less, leading to weakness"); with a verb of giving it permits ("may be prescribed for").
 */
final class ModalVerbs {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private ModalVerbs() {}

    /** Whether the verb that heads the clause of a candidate's cue has a modal verb that makes it less sure. */
    static boolean hedge(CandidateClaim candidate) {
        int cue = candidate.match().to() - 1;
        if (behindAside(candidate)) {
            return true;
        }
        if (candidate.family() == CandidateClaim.Family.INTERACTION) {
            return inSubject(candidate);
        }
        boolean result = cue >= candidate.match().from()
                && candidate.family() == CandidateClaim.Family.EFFECT
                && candidate.spot().from() > cue;
        if (!result) {
            return false;
        }
        if (mayHappen(candidate)) {
            return true;
        }
        Clauses build = candidate.sentence().clauses();
        Clause clause = build.at(candidate.match().from());
        while (true) {
            @Nullable VerbGroup head = last(clause, cue);
            if (head == null) {
                return false;
            }
            if (WORDS.is(head.modal(), "hedging-modal")) {
                return true;
            }
            if (!shares(candidate.sentence(), clause, head)) {
                return false;
            }
            cue = Math.min(cue, head.from() - 1);
            clause = build.clause(clause.parent());
        }
    }

    /** Whether only an aside stands between a modal verb and the cue: "may, however, help". */
    private static boolean behindAside(CandidateClaim candidate) {
        Sentence sentence = candidate.sentence();
        int at = candidate.match().from() - 1;
        while (at > 0 && (sentence.token(at).is(',') || sentence.clauses().tag(at) == Tag.ADVERB)) {
            at--;
        }
        return candidate.match().to() > candidate.match().from()
                && at >= 0
                && at < candidate.match().from() - 1
                && sentence.clauses().tag(at) == Tag.MODAL
                && WORDS.is(sentence.token(at).lower(), "hedging-modal");
    }

    /** Whether cue and mention are the subject of what may happen: "complications, such as A and B, may arise". */
    private static boolean mayHappen(CandidateClaim candidate) {
        Clause clause = candidate.sentence().clauses().at(candidate.match().from());
        return clause.groups().stream()
                .findFirst()
                .filter(g -> g.from() >= candidate.spot().to())
                .filter(g -> WORDS.is(g.modal(), "hedging-modal") && WORDS.is(g.lemma(), "happening-verb"))
                .isPresent();
    }

    /** Whether the cue stands in the subject of a modal verb: "giving it with A may raise the risk of". */
    private static boolean inSubject(CandidateClaim candidate) {
        int from = candidate.match().from();
        if (candidate.match().to() <= from) {
            return false;
        }
        Clause clause = candidate.sentence().clauses().at(from);
        return clause.groups().stream()
                .findFirst()
                .filter(g -> g.from() >= candidate.match().to()
                        && g.from() >= candidate.spot().to())
                .filter(g -> WORDS.is(g.modal(), "hedging-modal"))
                .isPresent();
    }

    /** The last verb group of a clause that starts at or before a token. */
    private static @Nullable VerbGroup last(Clause clause, int at) {
        VerbGroup last = null;
        for (VerbGroup group : clause.groups()) {
            last = group.from() <= at ? group : last;
        }
        return last;
    }

    /** Whether a clause has its modal verb from the one before: "may eat less and lose weight". */
    private static boolean shares(Sentence sentence, Clause clause, VerbGroup head) {
        String verb = sentence.token(head.head()).lower();
        return clause.parent() >= 0
                && WORDS.is(clause.link(), "coordinator")
                && head.from() <= clause.from() + 2
                && sentence.clauses().tag(head.from()) == Tag.VERB
                && WORDS.lemma(verb).equals(verb);
    }

    /** Whether a modal verb permits that the drug be given: "may be prescribed". */
    static boolean permits(Sentence sentence, int at) {
        String modal = sentence.token(at).lower();
        if ((!modal.equals("may") && !modal.equals("can"))
                || (at + 1 < sentence.size() && sentence.token(at + 1).lower().equals("even"))) {
            return false;
        }
        return sentence.clauses().at(at).groups().stream()
                .anyMatch(g -> g.from() == at && g.passive() && WORDS.is(g.lemma(), "permitted"));
    }
}
