package dev.materia.claim.extract.objection;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;

/**
 * Words in apposition that say what kind of thing stands before them, and name no further one: "torsades de pointes, a
 * disturbance of rhythm".
 */
final class Glosses {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Most tokens between the article of a gloss and its noun. */
    private static final int NOUN = 4;

    private Glosses() {}

    /** Whether the mention of a candidate is the noun of a gloss on another mention of a condition. */
    static boolean glosses(CandidateClaim c) {
        int from = start(c.sentence(), c.spot().from());
        return from >= 0 && WORDS.is(word(c.sentence(), c.spot().to() - 1), "illness");
    }

    /**
     * The article with which a gloss starts that holds a token, or -1: a mark, "a" or "an", and at most a few words
     * behind a mention of a condition.
     */
    static int start(Sentence sentence, int at) {
        for (int i = at; i > 1 && i >= at - NOUN; i--) {
            String word = word(sentence, i);
            if (word.equals("a") || word.equals("an")) {
                return behindCondition(sentence, i - 1) ? i : -1;
            }
            if (sentence.token(i - 1).is('(') && behindCondition(sentence, i - 1)) {
                return i;
            }
            Tag tag = sentence.clauses().tag(i);
            boolean goesOn = i == at || tag == Tag.ADJECTIVE || tag == Tag.NOUN || tag == Tag.ADVERB;
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a mark stands at a token, and a condition, or brackets behind one, before it. */
    private static boolean behindCondition(Sentence sentence, int mark) {
        boolean opens = sentence.token(mark).is(',')
                || sentence.token(mark).is('(')
                || sentence.token(mark).is('–')
                || sentence.token(mark).is('—');
        if (!opens) {
            return false;
        }
        int end = mark;
        if (end > 0 && sentence.token(end - 1).is(')')) {
            while (end > 0 && !sentence.token(end - 1).is('(')) {
                end--;
            }
            end--;
        }
        int last = end;
        return sentence.spots().stream().anyMatch(s -> s.to() == last && Slot.CONDITION.takes(s));
    }

    private static String word(Sentence sentence, int at) {
        return sentence.token(at).lower();
    }
}
