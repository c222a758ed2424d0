package dev.materia.claim.extract;

import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Negation;
import dev.materia.claim.sentence.NegationResolver;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.Token;
import java.util.Optional;

/** Lines of a label and what it stands for: "Weight gain: none", a row of a table, "Interactions: warfarin". */
final class LabelledStatements {

    private static final int LONGEST = 8;

    private LabelledStatements() {}

    /** The denial of a label by the words behind it, if these say no more than "none" or "not seen". */
    static Optional<Negation> denied(Sentence sentence) {
        int start = sentence.lead();
        while (start < sentence.size() && sentence.token(start).is('|')) {
            start++;
        }
        int mark = start;
        while (mark < sentence.size() && mark <= start + LONGEST && !separates(sentence, mark)) {
            mark++;
        }
        boolean labelled = mark > start && mark < sentence.size() && mark <= start + LONGEST;
        return labelled && onlyDenies(sentence, mark + 1)
                ? Optional.of(NegationResolver.ofLabel(mark + 1, sentence.size(), start, mark))
                : Optional.empty();
    }

    /** The index of the colon behind a label at the start of a sentence, or -1. */
    static int colon(Sentence sentence) {
        for (int i = 1; i < Math.min(sentence.size() - 1, LONGEST); i++) {
            if (sentence.token(i).is(':')) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row of a table has a first cell, and others that hold nothing. */
    static boolean emptyCells(Sentence sentence) {
        int words = 0;
        int cells = 0;
        boolean filled = false;
        for (int i = sentence.lead(); i < sentence.size(); i++) {
            boolean bar = sentence.token(i).is('|');
            cells += bar ? 1 : 0;
            words += !bar && !filled ? 1 : 0;
            filled = bar ? filled || words > 0 : filled;
            if (!bar && filled) {
                return false;
            }
        }
        return cells > 2 && words > 0;
    }

    private static boolean separates(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean dash = (token.is('–') || token.is('—') || token.is('-'))
                && at > 0
                && at + 1 < sentence.size()
                && token.start() > sentence.token(at - 1).end()
                && sentence.token(at + 1).start() > token.end();
        return dash || token.is(':') || token.is('|');
    }

    private static boolean onlyDenies(Sentence sentence, int from) {
        boolean denies = false;
        for (int i = from; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean zero = token.kind() == Token.Kind.NUMBER && token.lower().equals("0");
            if (zero || ParserLexicon.ENGLISH.is(token.lower(), "nil")) {
                denies = true;
            } else if (token.kind() != Token.Kind.MARK && !ParserLexicon.ENGLISH.is(token.lower(), "nil-filler")) {
                return false;
            }
        }
        return denies;
    }
}
