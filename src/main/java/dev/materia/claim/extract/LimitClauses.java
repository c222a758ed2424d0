package dev.materia.claim.extract;

import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;

/** Whether a context stands in another clause than the claim it would limit, by the build of the sentence. */
final class LimitClauses {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final int NEAR = 5;

    private LimitClauses() {}

    /** Whether a context stands in a clause that has had its verb, and the claim in the next that "and" joins to it. */
    static boolean beforeItsClause(CandidateClaim candidate, int at) {
        int start = CueReach.afterAnotherClause(
                candidate.sentence(), candidate.match().from());
        return candidate.family() == CandidateClaim.Family.PRECAUTION
                && at < start
                && candidate.spot().from() >= start
                && candidate.match().to() > candidate.match().from();
    }

    /**
     * Whether a context lies in a clause that only grants something: "which, while common in children, rarely kills".
     */
    static boolean inContrast(CandidateClaim candidate, int at) {
        Clauses build = candidate.sentence().clauses();
        int spot = candidate.spot().from();
        int cue = Math.min(candidate.match().from(), candidate.sentence().size() - 1);
        for (Clause c = build.at(at); c.parent() >= 0; c = build.clause(c.parent())) {
            boolean grants = c.kind() == Clause.Kind.ADJUNCT && WORDS.is(c.link(), "contrasting");
            if (grants && !build.within(spot, c) && !build.within(cue, c)) {
                return true;
            }
        }
        // "no benefit was seen in children, though there is some in adults": what opens a sentence is of both
        for (Clause c = build.at(spot); c.parent() >= 0; c = build.clause(c.parent())) {
            boolean contrasts = c.kind() == Clause.Kind.ADJUNCT && WORDS.is(c.link(), "contrasting");
            Clause above = build.clause(c.parent());
            if (contrasts
                    && c.from() > at
                    && build.clauseOf(at) == above.number()
                    && above.groups().stream().anyMatch(g -> g.to() <= at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause takes up a partner that another names: "it must not be drunk with A, as both together may". */
    static boolean together(CandidateClaim candidate, Context context, int at) {
        if (context.type() != ContextType.CO_THERAPY) {
            return false;
        }
        boolean pointing = false;
        for (int i = at; i < candidate.match().from(); i++) {
            String word = candidate.sentence().token(i).lower();
            pointing |= WORDS.is(word, "pointing-word") || word.equals("both");
            if (pointing && WORDS.is(word, "togetherness")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a context is of the advice that an effect is the reason for: "may cause spasms so should not be used in".
     */
    static boolean ofAdvice(CandidateClaim candidate, int at) {
        if (candidate.family() != CandidateClaim.Family.EFFECT) {
            return false;
        }
        for (int i = candidate.spot().to(); i < at; i++) {
            boolean modal = candidate.sentence().clauses().tag(i) == Tag.MODAL
                    && WORDS.is(candidate.sentence().token(i).lower(), "deontic");
            if (modal && !WORDS.is(candidate.sentence().token(i).lower(), "hedging-modal")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a use is but a remark on what was said of those whom a context names: "no euphoria in tolerant people,
     * making it fit for".
     */
    static boolean beforeRemark(CandidateClaim candidate, int at) {
        Clauses build = candidate.sentence().clauses();
        for (int i = Math.max(1, at); i < candidate.match().from(); i++) {
            boolean remark = candidate.sentence().token(i - 1).is(',')
                    && WORDS.is(candidate.sentence().token(i).lower(), "remark-verb");
            if (remark) {
                return build.at(at).groups().stream().anyMatch(g -> g.to() <= at);
            }
        }
        return false;
    }

    /**
     * Whether it belongs to a later member of a list that has the head noun again: "acute pain, or pain after surgery".
     */
    static boolean ofRepeatedHead(CandidateClaim candidate, int at) {
        Clauses build = candidate.sentence().clauses();
        int head = at - 1;
        while (head > candidate.spot().to()
                && (build.tag(head) == Tag.PREPOSITION
                        || build.tag(head) == Tag.PAST
                        || build.tag(head) == Tag.TO
                        || build.tag(head) == Tag.DETERMINER)) {
            head--;
        }
        String noun = candidate.sentence().token(Math.max(0, head)).lower();
        return head > candidate.spot().to()
                && noun.equals(
                        candidate.sentence().token(candidate.spot().to() - 1).lower());
    }

    /** Whether a context only belongs to the reason given for a use: "for A, because B lasts a year". */
    static boolean inReason(CandidateClaim candidate, int at) {
        for (int i = Math.max(candidate.spot().to(), candidate.match().to()); i < at; i++) {
            if (candidate.sentence().token(i).lower().equals("because")
                    && !candidate.sentence().token(i + 1).lower().equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a context stands in a clause that says something else, or gives a reason. */
    static boolean ofAnotherClause(CandidateClaim candidate, int at) {
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

    /** Whether another verb of the subject's stands before a context: "may cause A, and is used with care in B". */
    static boolean ofAnotherVerb(CandidateClaim candidate, int at) {
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
}
