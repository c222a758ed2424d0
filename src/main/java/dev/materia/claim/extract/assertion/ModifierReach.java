package dev.materia.claim.extract.assertion;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import java.util.Optional;

/** Which candidates of a sentence a modifier changes: how far it reaches, and where its reach ends. */
final class ModifierReach {

    private static final int DEFAULT_REACH = 7;

    private final Sentence sentence;

    ModifierReach(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether it is a value that a modifier sets. */
    static boolean sets(RuleSet.ModifierMatch match, Enum<?> value) {
        return match.modifier().sets().equals(Optional.of(value));
    }

    /** Whether a modifier is a part of the cue of a candidate. */
    static boolean inside(RuleSet.ModifierMatch m, CandidateClaim c) {
        return m.from() >= c.match().from() && m.to() <= c.match().to();
    }

    /** Whether a modifier stands where it changes a candidate: before its cue or its mention, or close behind it. */
    boolean governs(RuleSet.ModifierMatch m, CandidateClaim c) {
        if (inside(m, c) || !m.modifier().changes(c.family())) {
            return false;
        }
        if (sets(m, SectionTopic.Kind.ASIDE) && (runsInto(m, c.match()) || holds(m, c))) {
            return true;
        }
        if (closedBracketBetween(m, c)) {
            return false;
        }
        int reach = m.modifier().reach() > 0 ? m.modifier().reach() : DEFAULT_REACH;
        int cueFrom = c.match().from();
        boolean beforeCue = m.to() <= cueFrom
                && cueFrom - m.to() <= reach
                && sentence.clauseStart(m.from()) == sentence.clauseStart(cueFrom)
                && sentence.clauses().sayingOf(m.from())
                        == sentence.clauses().sayingOf(Math.min(cueFrom, sentence.size() - 1));
        boolean between = m.from() >= c.match().to()
                && m.to() <= c.spot().from()
                && c.spot().from() - m.to() <= reach;
        boolean beforeMention = c.spot().to() <= cueFrom
                && m.to() <= c.spot().from()
                && c.spot().from() - m.to() <= reach
                && sentence.clauseStart(m.from())
                        == sentence.clauseStart(c.spot().from());
        boolean back = m.modifier().both()
                && m.from() >= c.spot().to()
                && m.from() - c.spot().to() <= reach;
        return beforeCue || between || beforeMention || back;
    }

    /** Whether a cue is a part of a modifier that goes on to its object: "affect" of "affect the susceptibility to". */
    private static boolean holds(RuleSet.ModifierMatch m, CandidateClaim c) {
        return c.match().to() > c.match().from()
                && m.from() <= c.match().from()
                && m.to() > c.match().to()
                && m.to() <= c.spot().from();
    }

    /** Whether a modifier ends in a cue that it starts before: "reduce side effects" and "side effects such as". */
    static boolean runsInto(RuleSet.ModifierMatch m, RuleSet.RuleMatch cue) {
        return m.from() < cue.from() && m.to() > cue.from() && m.to() <= cue.to();
    }

    /**
     * Whether a modifier behind the cue ends in the mention ("associated with a lower suicide risk"), or stands around
     * both ("the risk of rash is reduced").
     */
    boolean runsIntoMention(RuleSet.ModifierMatch m, CandidateClaim c) {
        boolean around = m.from() <= c.match().from() && m.to() > c.spot().to();
        return m.modifier().changes(c.family())
                && (around || m.from() >= c.match().to())
                && m.from() < c.spot().from()
                && m.to() > c.spot().from();
    }

    /**
     * Whether the modifier stands in brackets that are closed before the mention: "hyperthermia (without infection),
     * psychosis".
     */
    private boolean closedBracketBetween(RuleSet.ModifierMatch m, CandidateClaim c) {
        int depth = 0;
        for (int i = m.to(); i < c.spot().from(); i++) {
            depth += sentence.tokens().get(i).is('(') ? 1 : 0;
            if (sentence.tokens().get(i).is(')') && --depth < 0) {
                return true;
            }
        }
        return false;
    }
}
