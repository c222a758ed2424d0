package dev.materia.claim.rule;

import dev.materia.claim.sentence.ParserLexicon;
import java.util.Set;

/** Asides of a sentence: words in brackets or between commas that a cue passes over. */
final class Asides {

    private static final Set<String> JOINING = Set.of("and", "or", "but", "also");
    private static final int LONGEST_ASIDE = 14;

    private final Sentence sentence;

    Asides(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The index after an aside that starts at a token and names nothing: "(see section 4)", ", if mild,". Or -1. */
    int end(int at) {
        if (sentence.token(at).is('(')) {
            int close = at + 1;
            while (close < sentence.size()
                    && close < at + LONGEST_ASIDE
                    && !sentence.token(close).is(')')
                    && !sentence.inMention(close)) {
                close++;
            }
            return close < sentence.size() && sentence.token(close).is(')') ? close + 1 : -1;
        }
        if (!sentence.token(at).is(',')
                || at + 2 >= sentence.size()
                || !ParserLexicon.ENGLISH.is(sentence.token(at + 1).lower(), "aside-opener")) {
            return -1;
        }
        int close = at + 1;
        while (close < sentence.size()
                && close < at + LONGEST_ASIDE
                && !sentence.token(close).is(',')
                && !sentence.inMention(close)) {
            close++;
        }
        return close < sentence.size() && sentence.token(close).is(',') ? close + 1 : -1;
    }

    /** The index after words between commas on the next member of a list: "and, after long use, gout". */
    int insertedEnd(int at) {
        boolean opens = at > 0
                && sentence.token(at).is(',')
                && JOINING.contains(sentence.token(at - 1).lower());
        if (!opens) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(sentence.size(), at + LONGEST_ASIDE); i++) {
            if (sentence.token(i).is(',')) {
                return i + 1;
            } else if (sentence.startsCondition(i)) {
                return -1;
            }
        }
        return -1;
    }
}
