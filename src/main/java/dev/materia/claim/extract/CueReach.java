package dev.materia.claim.extract;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.Tag;
import java.util.Set;

/** How far back a cue reaches whose objects stand before it. */
final class CueReach {

    /** Words that open a clause with a phrase about something else than what the clause then tells. */
    private static final Set<String> OPENING = Set.of("after", "following", "as", "like", "unlike");

    private CueReach() {}

    /**
     * Where the objects before a cue may start: behind a phrase that only opens the clause. "After surgery, delirium is
     * common" says nothing of surgery, and "as with codeine, alcohol should be avoided" nothing of codeine.
     */
    static int opened(Sentence sentence, RuleSet.RuleMatch match) {
        int start = sentence.clauseStart(Math.max(0, match.from() - 1));
        boolean warns = CandidateClaim.family(match.rule().says()) == CandidateClaim.Family.PRECAUTION;
        if (warns) {
            return Math.max(start, afterAnotherClause(sentence, match.from()));
        }
        if (!OPENING.contains(sentence.token(start).lower())) {
            return start;
        }
        for (int i = start + 1; i < match.from(); i++) {
            if (sentence.token(i).is(',')) {
                return i + 1;
            }
        }
        return start;
    }

    /**
     * Where the clause of a cue starts that "but", or "and" behind a comma, joins to one that has had its verb: "may
     * harm the baby, and use in A is not recommended"; 0 if none does.
     */
    static int afterAnotherClause(Sentence sentence, int cue) {
        Clauses build = sentence.clauses();
        int start = 0;
        boolean verb = false;
        for (int i = 0; i + 1 < cue; i++) {
            Tag tag = build.tag(i);
            boolean sure = tag == Tag.MODAL || tag == Tag.BE || tag == Tag.HAVE || tag == Tag.DO;
            verb |= sure && build.at(i).kind() == Clause.Kind.MAIN;
            boolean joined = i + 2 < cue && sentence.token(i).is(',') && build.tag(i + 1) == Tag.COORDINATOR;
            boolean contrasted = sentence.token(i).lower().equals("but")
                    && build.tag(i + 1) != Tag.ADVERB
                    && build.tag(i + 1) != Tag.NEGATION;
            if (verb && (joined || contrasted)) {
                start = joined ? i + 2 : i + 1;
                verb = false;
            }
        }
        return start;
    }
}
