package dev.materia.claim.rule;

import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Token;
import java.util.Set;

/** Where the scope of a cue goes on behind what interrupts it: a bracket, a relative clause. */
final class ScopeResumption {

    private static final Set<String> RELATIVES = Set.of("which", "that");
    private static final int LONGEST_RELATIVE = 16;

    private ScopeResumption() {}

    /**
     * Where a scope goes on that a word stops: behind the bracket it stands in, or at the instances that a short
     * relative clause or participle is followed by ("changes which may last for weeks, including anxiety"); -1 if
     * nowhere.
     */
    static int resumption(Sentence sentence, int at, int limit) {
        int close = closing(sentence, at, limit);
        boolean participle = at > 0
                && sentence.token(at).lower().equals("by")
                && sentence.clauses().tag(at - 1) == Tag.PAST;
        if (close >= 0 || !(participle || RELATIVES.contains(sentence.token(at).lower()))) {
            return close;
        }
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_RELATIVE); i++) {
            String word = sentence.token(i).lower();
            boolean instances = word.equals("including")
                    || (i + 1 < limit
                            && (word.equals("such") || word.equals("for"))
                            && (sentence.token(i + 1).lower().equals("as")
                                    || sentence.token(i + 1).lower().equals("example")
                                    || sentence.token(i + 1).lower().equals("instance")));
            if (instances) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where a list of effects goes on behind a short relative clause of one member, at the comma that ends it: "swollen
     * glands that do not go away, rash and fever are side effects". If the cue stands before the list, a member must
     * follow at once.
     */
    static int behindRelative(Sentence sentence, int at, int limit, CueRule rule) {
        boolean before = rule.side() == CueRule.Side.BEFORE;
        boolean relative = RELATIVES.contains(sentence.token(at).lower())
                && (before || rule.side() == CueRule.Side.AFTER)
                && CandidateClaim.family(rule.says()) == CandidateClaim.Family.EFFECT;
        for (int i = at + 1; relative && i + 2 < Math.min(limit, at + LONGEST_RELATIVE); i++) {
            if (sentence.token(i).is(',')) {
                boolean member = before || sentence.startsCondition(i + 1) || sentence.startsCondition(i + 2);
                return member ? i : resumption(sentence, at, limit);
            }
        }
        return resumption(sentence, at, limit);
    }

    /** The closing bracket of the bracket that token {@code at} lies in, or -1 if it lies in none. */
    static int closing(Sentence sentence, int at, int limit) {
        int depth = 0;
        for (int i = at; i < limit; i++) {
            Token token = sentence.tokens().get(i);
            if (token.is('(')) {
                depth++;
            } else if (token.is(')')) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }
}
