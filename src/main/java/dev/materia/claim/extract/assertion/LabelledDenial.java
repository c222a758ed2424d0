package dev.materia.claim.extract.assertion;

import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Negation;
import dev.materia.claim.sentence.NegationResolver;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.Token;
import java.util.Optional;

/** The denial of a label by what stands behind it: "Weight gain: none", a row of a table with a nought. */
final class LabelledDenial {

    private static final int LONGEST = 8;

    private LabelledDenial() {}

    /** The denial of a label by the words behind it, if these say no more than "none" or "not seen". */
    static Optional<Negation> of(Sentence sentence) {
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
