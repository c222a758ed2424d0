package dev.materia.linking;

import dev.materia.vocabulary.Token;
import java.util.List;

/** Tells the names of substances from pieces of longer names that no vocabulary knows. */
final class FragmentFilter {

    private final List<Token> tokens;
    private final String text;
    private final WordLists lists = WordLists.shipped();
    private final List<CandidateMention> candidates;

    FragmentFilter(LinkedSpan span) {
        this.candidates = List.copyOf(span.candidates());
        this.tokens = span.tokens();
        this.text = span.text();
    }

    /** Whether a candidate is but a piece: "quinoline" in "4-methyl-quinoline", "sodium" in "diclofenac sodium". */
    boolean part(CandidateMention c) {
        if (c.group() != SemanticGroup.CHEMICAL || c.match() == MatchType.LEARNED) {
            return false;
        }
        int start = tokens.get(c.from()).start();
        int end = tokens.get(c.to() - 1).end();
        return behindLocant(start) || beforeBracket(end) || (c.length() == 1 && (ofLongerName(c) || salt(c)));
    }

    /** "alcohol" in "perillyl alcohol", "acid" in "mycophenolic acid". */
    private boolean ofLongerName(CandidateMention c) {
        if (c.from() == 0
                || tokens.get(c.from()).start() - tokens.get(c.from() - 1).end() > 1) {
            return false;
        }
        String before = tokens.get(c.from() - 1).lower();
        return before.endsWith("yl") && !before.endsWith("ly") && before.length() > 4;
    }

    /** "sodium" in "diclofenac sodium", where the substance before it is known or looks like one. */
    private boolean salt(CandidateMention c) {
        return lists.isSalt(tokens.get(c.from()).norm())
                && c.from() > 0
                && tokens.get(c.from() - 1).isWord()
                && candidates.stream().anyMatch(s -> s.group() == SemanticGroup.CHEMICAL && s.to() == c.from());
    }

    private boolean behindLocant(int start) {
        if (start < 2) {
            return false;
        }
        char c = text.charAt(start - 1);
        char before = text.charAt(start - 2);
        if (c == '-') {
            boolean letter = Character.isLetter(before) && (start < 3 || !Character.isLetter(text.charAt(start - 3)));
            return Character.isDigit(before) || before == ')' || before == ']' || before == '\'' || letter;
        }
        return (c == ')' || c == ']' || Character.isDigit(c)) && !Character.isWhitespace(before);
    }

    private boolean beforeBracket(int end) {
        return end < text.length() && text.charAt(end) == '[';
    }
}
