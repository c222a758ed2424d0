package dev.materia.claim.rule;

import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.Token;
import java.util.Set;

/** Where the words and marks of a sentence break it into clauses, without regard to its build. */
final class ClauseBreaks {

    private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "that");

    private final Token[] tokens;

    /** The first token of the clause that holds each token. */
    private final int[] starts;

    ClauseBreaks(Token[] tokens) {
        this.tokens = tokens;
        this.starts = starts();
    }

    private int[] starts() {
        int[] found = new int[tokens.length];
        for (int i = 1; i < tokens.length; i++) {
            found[i] = breaksBefore(i) ? i : found[i - 1];
        }
        return found;
    }

    /** Whether a full stop belongs to an abbreviation of single letters: "e.g.". */
    private boolean abbreviates(int stop) {
        return stop > 0 && tokens[stop - 1].isWord() && tokens[stop - 1].lower().length() == 1;
    }

    private boolean breaksBefore(int i) {
        Token before = tokens[i - 1];
        String word = tokens[i].lower();
        boolean afterComma = before.is(',') || before.is(';') || before.is(':') || before.is('—');
        return before.is(';')
                || (before.is('.') && i + 1 < tokens.length && !abbreviates(i - 1))
                || (ParserLexicon.ENGLISH.is(word, "clause-break")
                        && !(word.equals("but") && i + 1 < tokens.length && also(tokens[i + 1])))
                || (afterComma && RELATIVES.contains(word));
    }

    private static boolean also(Token token) {
        return token.lower().equals("also") || token.lower().equals("not");
    }

    /** Whether a clause starts at the token, leading conjunctions and commas left out. */
    boolean starts(int at) {
        int i = at;
        while (i > 0 && (i == tokens.length || starts[i] != i)) {
            Token before = tokens[i - 1];
            if (!before.is(',')
                    && !ParserLexicon.ENGLISH.is(before.lower(), "clause-break")
                    && !before.lower().equals("and")) {
                return false;
            }
            i--;
        }
        return true;
    }

    /** The first token of the clause that holds the token. */
    int start(int at) {
        int i = Math.min(at, tokens.length - 1);
        return i < 0 ? 0 : starts[i];
    }

    /** The index after the last token of the clause that holds the token. */
    int end(int at) {
        int i = at + 1;
        while (i < tokens.length && starts[i] != i) {
            i++;
        }
        return i;
    }
}
