package dev.materia.claim.extract;

import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import java.util.List;

/**
 * Takes from a claim the limits that the build of its sentence gives to something else: those of another clause, of an
 * aside in brackets, of another member of its list, and those that are no limit ("especially in the elderly").
 */
final class ClauseLimits {

    private static final int NEAR = 5;

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
        return at >= 0 && LimitGroups.negated(candidate.sentence(), at);
    }

    private static boolean holds(CandidateClaim candidate, Context context) {
        Sentence sentence = candidate.sentence();
        int at = token(sentence, context);
        if (at < 0) {
            return true;
        }
        if (LimitGroups.negated(sentence, at)
                || ofOwnClass(sentence, at, context)
                || LimitClauses.inContrast(candidate, at)) {
            return false;
        }
        if (candidate.family() == CandidateClaim.Family.INDICATION) {
            return !inRemark(candidate, at)
                    && !LimitClauses.inReason(candidate, at)
                    && !LimitClauses.beforeRemark(candidate, at)
                    && !LimitClauses.ofRepeatedHead(candidate, at)
                    && !LimitGroups.stressed(sentence, at)
                    && UseLimits.hold(candidate, context, at);
        }
        return !LimitClauses.beforeItsClause(candidate, at)
                && !LimitGroups.moreProne(candidate, context, at)
                && !(LimitGroups.stressed(sentence, at) && !LimitGroups.having(candidate, at))
                && !inAside(candidate, at)
                && (LimitClauses.together(candidate, context, at) || !LimitClauses.ofAnotherClause(candidate, at))
                && !LimitClauses.ofAnotherVerb(candidate, at)
                && !LimitClauses.ofAdvice(candidate, at)
                && !LimitGroups.ofAnotherGroup(candidate, at)
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

    /** Whether a context stands in brackets that hold a verb, and the object does not. */
    private static boolean inRemark(CandidateClaim candidate, int at) {
        int open = opened(candidate.sentence(), at);
        return open >= 0 && candidate.spot().to() <= open && holdsVerb(candidate, open);
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
