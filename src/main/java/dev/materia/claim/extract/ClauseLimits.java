package dev.materia.claim.extract;

import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.List;
import java.util.Set;

/**
 * Takes from a claim the limits that the build of its sentence gives to something else: those of another clause, of an
 * aside in brackets, of another member of its list, and those that are no limit ("especially in the elderly").
 */
final class ClauseLimits {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private static final int NEAR = 5;

    /** Most tokens between a word that stresses and the group it stresses. */
    private static final int FAR = 8;

    private ClauseLimits() {}

    /** The bundles of a candidate without such limits, each once. */
    static List<Bundle> of(CandidateClaim candidate, List<Bundle> bundles) {
        List<Bundle> stated = bundles.stream()
                .filter(b -> b.contexts().stream().noneMatch(c -> excluded(candidate, c)))
                .toList();
        return (stated.isEmpty() ? bundles : stated)
                .stream()
                        .map(b -> b.contexts().isEmpty()
                                ? b
                                : new Bundle(
                                        b.contexts().stream()
                                                .filter(c -> holds(candidate, c))
                                                .map(c -> UseLimits.cut(
                                                        candidate.sentence(), c, token(candidate.sentence(), c)))
                                                .toList(),
                                        b.intents(),
                                        b.roles()))
                        .distinct()
                        .toList();
    }

    /** Whether a context names a group for which the claim is said not to hold. */
    private static boolean excluded(CandidateClaim candidate, Context context) {
        int at = token(candidate.sentence(), context);
        return at >= 0 && negated(candidate.sentence(), at);
    }

    private static boolean holds(CandidateClaim candidate, Context context) {
        Sentence sentence = candidate.sentence();
        int at = token(sentence, context);
        if (at < 0) {
            return true;
        }
        if (negated(sentence, at) || ofOwnClass(sentence, at, context)) {
            return false;
        }
        if (candidate.family() == CandidateClaim.Family.INDICATION) {
            return !inRemark(candidate, at)
                    && !inReason(candidate, at)
                    && !stressed(sentence, at)
                    && UseLimits.hold(candidate, context, at);
        }
        return !beforeItsClause(candidate, at)
                && !moreProne(candidate, context, at)
                && !stressed(sentence, at)
                && !inAside(candidate, at)
                && !ofAnotherClause(candidate, at)
                && !ofAnotherVerb(candidate, at)
                && !ofAnotherGroup(candidate, at)
                && !ofAnotherMember(candidate, at, context);
    }

    /** The token at which a context of the sentence itself starts, or -1. */
    private static int token(Sentence sentence, Context context) {
        if (context.passage() != sentence.passage().number()) {
            return -1;
        }
        for (int i = sentence.lead(); i < sentence.size(); i++) {
            if (sentence.token(i).end() > context.start()) {
                return sentence.token(i).start() < context.end() ? i : -1;
            }
        }
        return -1;
    }

    /** Whether a partner in therapy is the drug's own class: "in patients treated with PPIs" limits no PPI. */
    private static boolean ofOwnClass(Sentence sentence, int at, Context context) {
        if (context.type() != ContextType.CO_THERAPY) {
            return false;
        }
        for (int i = at; i < sentence.size() && sentence.token(i).start() < context.end(); i++) {
            if (sentence.spotsAt(i).stream().anyMatch(s -> s.self() || sentence.ownClass(s))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the group is excluded, or one that others are compared with: "for adults, but not for children". */
    private static boolean negated(Sentence sentence, int at) {
        int i = at - 1;
        while (i > 0 && WORDS.is(sentence.token(i).lower(), "before-group")) {
            i--;
        }
        if (i > 0 && i < at - 1 && sentence.token(i).lower().equals("than")) {
            return true;
        }
        return i > 0
                && i < at - 1
                && sentence.token(i).lower().equals("not")
                && Set.of("but", ",", "and").contains(sentence.token(i - 1).lower());
    }

    /** Whether the group is only where it is most common: "particularly in the elderly". */
    private static boolean stressed(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && i >= at - FAR; i--) {
            String word = sentence.token(i).lower();
            if (WORDS.is(word, "stressing")) {
                return true;
            }
            if (!WORDS.is(word, "before-group") && !WORDS.is(word, "group-having") && !WORDS.is(word, "people")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the group only has more of the effect: "the elderly are more prone to". */
    private static boolean moreProne(CandidateClaim candidate, Context context, int at) {
        boolean group = context.type() == ContextType.AGE || context.type() == ContextType.POPULATION;
        if (!group || candidate.family() != CandidateClaim.Family.EFFECT) {
            return false;
        }
        Sentence sentence = candidate.sentence();
        int i = at;
        while (i < sentence.size() && sentence.token(i).start() < context.end()) {
            i++;
        }
        boolean more = false;
        for (int end = Math.min(sentence.size(), i + NEAR); i < end; i++) {
            more |= WORDS.is(sentence.token(i).lower(), "more-than-others");
            if (more && WORDS.is(sentence.token(i).lower(), "prone")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a context stands in brackets that hold a verb, and the object does not. */
    private static boolean inRemark(CandidateClaim candidate, int at) {
        int open = opened(candidate.sentence(), at);
        return open >= 0 && candidate.spot().to() <= open && holdsVerb(candidate, open);
    }

    /** Whether a context stands in a clause that has had its verb, and the claim in the next that "and" joins to it. */
    private static boolean beforeItsClause(CandidateClaim candidate, int at) {
        int start = CueReach.afterAnotherClause(
                candidate.sentence(), candidate.match().from());
        return candidate.family() == CandidateClaim.Family.PRECAUTION
                && at < start
                && candidate.spot().from() >= start
                && candidate.match().to() > candidate.match().from();
    }

    /** Whether a context only belongs to the reason given for a use: "for A, because B lasts a year". */
    private static boolean inReason(CandidateClaim candidate, int at) {
        for (int i = Math.max(candidate.spot().to(), candidate.match().to()); i < at; i++) {
            if (candidate.sentence().token(i).lower().equals("because")
                    && !candidate.sentence().token(i + 1).lower().equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** The bracket that a token stands in, or -1. */
    private static int opened(Sentence sentence, int at) {
        for (int i = at; i >= 0; i--) {
            if (sentence.token(i).is(')') && i < at) {
                return -1;
            }
            if (sentence.token(i).is('(')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holdsVerb(CandidateClaim candidate, int open) {
        Sentence sentence = candidate.sentence();
        for (int i = open + 1; i < sentence.size() && !sentence.token(i).is(')'); i++) {
            if (ScopeResolver.finite(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a context stands in brackets that do not follow the object at once, or that hold a verb. */
    private static boolean inAside(CandidateClaim candidate, int at) {
        int open = opened(candidate.sentence(), at);
        int close = open;
        while (open >= 0
                && close < candidate.sentence().size()
                && !candidate.sentence().token(close).is(')')) {
            close++;
        }
        boolean apart =
                open >= 0 && (candidate.spot().to() <= open || candidate.spot().from() >= close);
        return apart
                && candidate.spot().to() <= open
                && (holdsVerb(candidate, open) || open > candidate.spot().to() + 1);
    }

    /** Whether a context stands in a clause that says something else, or gives a reason. */
    private static boolean ofAnotherClause(CandidateClaim candidate, int at) {
        Clauses build = candidate.sentence().clauses();
        int spot = candidate.spot().from();
        int cue = Math.min(candidate.match().from(), candidate.sentence().size() - 1);
        if (candidate.match().to() > candidate.match().from()) {
            cue = candidate.match().to() - 1;
        }
        int clause = build.clauseOf(at);
        for (int i = Math.max(spot, cue) + 1; i < at; i++) {
            boolean reason = WORDS.is(candidate.sentence().token(i).lower(), "reason");
            if (reason && candidate.sentence().token(i - 1).is(',')) {
                return true;
            }
        }
        if (clause == build.clauseOf(spot) || clause == build.clauseOf(cue)) {
            return false;
        }
        if (apart(build, at, spot, cue) || remark(build, at, spot) || remark(build, spot, at)) {
            return true;
        }
        for (Clause c = build.at(at); c.parent() >= 0; c = build.clause(c.parent())) {
            boolean own = build.within(spot, c) || build.within(cue, c);
            if (!own && c.from() > spot && c.kind() == Clause.Kind.ADJUNCT && WORDS.is(c.link(), "reason")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a context is that of a group of its own: "in patients with A, and those who take B". */
    private static boolean ofAnotherGroup(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        Clauses build = sentence.clauses();
        boolean limiting = false;
        for (int i = candidate.spot().to(); i < at; i++) {
            boolean joins = build.tag(i) == Tag.COORDINATOR && i + 1 < sentence.size();
            String next = joins ? sentence.token(i + 1).lower() : "";
            boolean group = next.equals("those") || WORDS.is(next, "people");
            if (joins && group && (!limiting || candidate.family() == CandidateClaim.Family.PRECAUTION)) {
                return true;
            }
            limiting |= WORDS.is(sentence.token(i).lower(), "group-limit");
        }
        return candidate.family() == CandidateClaim.Family.PRECAUTION && behindAnotherGroup(candidate, at);
    }

    /** Whether the claim is on a group of its own behind that of a context: "the elderly, and patients with A". */
    private static boolean behindAnotherGroup(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        for (int i = at; i + 1 < candidate.spot().from(); i++) {
            String next = sentence.token(i + 1).lower();
            boolean joins = sentence.clauses().tag(i) == Tag.COORDINATOR;
            if (joins && (next.equals("those") || WORDS.is(next, "people"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether another verb of the subject's stands before a context: "may cause A, and is used with care in B". */
    private static boolean ofAnotherVerb(CandidateClaim candidate, int at) {
        Clauses build = candidate.sentence().clauses();
        int from = Math.max(candidate.spot().to(), candidate.match().to());
        for (int i = from; i < at; i++) {
            Clause clause = build.at(i);
            boolean coordinated = clause.from() >= candidate.spot().to()
                    && WORDS.is(clause.link(), "coordinator")
                    && clause.kind() == Clause.Kind.MAIN;
            boolean finite = switch (build.tag(i)) {
                case MODAL, BE, HAVE, DO, VERB -> true;
                default -> false;
            };
            if (coordinated && finite && !build.within(candidate.spot().from(), clause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two coordinated clauses with subjects of their own stand between; a phrase that opens all is of both. */
    private static boolean apart(Clauses build, int at, int spot, int cue) {
        int here = build.sayingOf(at);
        if (here == build.sayingOf(spot) || here == build.sayingOf(cue)) {
            return false;
        }
        Clause other = build.clause(here);
        boolean opens = at < spot
                && (other.groups().isEmpty() || at < other.groups().get(0).from());
        return !opens || other.kind() != Clause.Kind.MAIN || at - other.from() > NEAR;
    }

    /** Whether a token lies in a remark behind a comma, "which …", that does not hold another token. */
    private static boolean remark(Clauses build, int token, int other) {
        for (Clause c = build.at(token); c.parent() >= 0; c = build.clause(c.parent())) {
            boolean remark = c.kind() == Clause.Kind.RELATIVE
                    && c.from() > 0
                    && (build.tokens().get(c.from() - 1).is(',') || defining(build, c.from()))
                    && WORDS.is(build.tokens().get(c.from()).lower(), "relative");
            if (remark && !build.within(other, c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a relative clause belongs to a definition between commas: "tolerance, a state in which". */
    private static boolean defining(Clauses build, int relative) {
        int i = relative - 1;
        while (i > 0
                && (build.tag(i) == Tag.PREPOSITION || build.tag(i) == Tag.NOUN || build.tag(i) == Tag.ADJECTIVE)) {
            i--;
        }
        String article = build.tokens().get(i).lower();
        return i > 0
                && (article.equals("a") || article.equals("an"))
                && build.tokens().get(i - 1).is(',');
    }

    /** Whether the list of effects goes on behind a context: "A in those with B, C and D" limits A. */
    private static boolean ofAnotherMember(CandidateClaim candidate, int at, Context context) {
        Sentence sentence = candidate.sentence();
        if (candidate.family() != CandidateClaim.Family.EFFECT
                || candidate.match().rule().side() != CueRule.Side.AFTER) {
            return false;
        }
        int spot = candidate.spot().to();
        if (at < spot) {
            return false;
        }
        boolean comma = false;
        for (int i = spot; i < at; i++) {
            comma |= sentence.token(i).is(',');
            if (ScopeResolver.finite(sentence.token(i))) {
                return false;
            }
        }
        // behind the words of the context a comma or "and" and another effect
        int end = at;
        while (end < sentence.size() && sentence.token(end).start() < context.end()) {
            end++;
        }
        boolean goesOn = end + 1 < sentence.size() && sentence.token(end).is(',');
        boolean listed = false;
        for (int i = end + 1; goesOn && i < sentence.size() && i < end + NEAR; i++) {
            listed |= sentence.startsCondition(i);
        }
        return comma && listed;
    }
}
