package dev.materia.claim.extract;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.List;
import java.util.Set;

/** How far back a cue reaches whose objects stand before it. */
final class CueReach {

    /** Tokens from one member of a list to the next. */
    private static final int NEXT = 4;

    /** Words that open a clause with a phrase about something else than what the clause then tells. */
    private static final Set<String> OPENING = ParserLexicon.ENGLISH.words("fronted-preposition");

    private CueReach() {}

    /**
     * Where the objects before a cue may start: behind a phrase that only opens the clause. "After surgery, delirium is
     * common" says nothing of surgery, and "as with codeine, alcohol should be avoided" nothing of codeine.
     */
    static int opened(Sentence sentence, RuleSet.RuleMatch match) {
        int start = sentence.clauseStart(Math.max(0, match.from() - 1));
        while (start > 0 && relativeEnds(sentence, start, match.from())) {
            start = sentence.clauseStart(start - 1);
        }
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
     * Whether the clause that starts at a token is a remark that a comma ends before a cue: "nausea, which is mild, and
     * rash are common".
     */
    private static boolean relativeEnds(Sentence sentence, int start, int cue) {
        int comma = cue - 1;
        while (comma > start && !sentence.token(comma).is(',')) {
            comma--;
        }
        if (comma <= start || !ParserLexicon.ENGLISH.is(sentence.token(start).lower(), "relative")) {
            return false;
        }
        Tag next = sentence.clauses().tag(comma + 1);
        return next.finite() || next == Tag.COORDINATOR;
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

    /**
     * What stands before a cue without the members too far from it: those that the reach of its rule, counted from the
     * cue to the last of them and from each to the next, does not lead to.
     */
    static ScopeResolver.Scope near(Sentence sentence, RuleSet.RuleMatch match, ScopeResolver.Scope scope) {
        List<ScopeResolver.Item> items = scope.items();
        if (match.rule().side() != CueRule.Side.BEFORE || items.size() < 2) {
            return scope;
        }
        int reach = match.rule().reach();
        int first = items.size();
        int at = match.from();
        while (first > 0) {
            int end = items.get(first - 1).spot().to();
            boolean next = at - end <= reach || (first < items.size() && listed(sentence, end, at));
            if (!next) {
                break;
            }
            first--;
            at = items.get(first).spot().from();
        }
        return first == 0 ? scope : new ScopeResolver.Scope(items.subList(first, items.size()), scope.end(), false);
    }

    /** Whether the words between two mentions only join them as members of a list, and describe the second. */
    private static boolean listed(Sentence sentence, int from, int to) {
        boolean plain = to - from <= NEXT;
        for (int i = from; plain && i < to; i++) {
            Tag tag = sentence.clauses().tag(i);
            plain = sentence.token(i).is(',')
                    || tag == Tag.COORDINATOR
                    || tag == Tag.ADJECTIVE
                    || tag == Tag.NOUN
                    || tag == Tag.DETERMINER
                    || tag == Tag.ADVERB;
        }
        return plain;
    }
}
