package dev.materia.annotation;

import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Set;

/**
 * Tells diseases from words that only look like them where they stand: "cell death", "anti-rheumatic", "low-sodium
 * diet", "Anxiety Disorders Clinic".
 */
final class Contexts {

    private static final Set<String> MEASURED = Set.of(
            "increased",
            "increase",
            "decreased",
            "decrease",
            "reduced",
            "reduction",
            "elevated",
            "raised",
            "lowered",
            "lowering",
            "high",
            "low",
            "higher",
            "lower");

    /** What may follow "increased potassium" without making it a piece of something longer. */
    private static final Set<String> FOLLOWS = Set.of(
            "level",
            "concentration",
            "value",
            "content",
            "and",
            "or",
            "in",
            "of",
            "to",
            "with",
            "by",
            "for",
            "from",
            "on",
            "at",
            "after",
            "before",
            "during",
            "following",
            "was",
            "were",
            "is",
            "are",
            "has",
            "had",
            "have",
            "may",
            "can",
            "which",
            "that",
            "than",
            "but",
            "as",
            "while",
            "when",
            "due",
            "occurred",
            "developed",
            "without",
            "within",
            "only",
            "not");

    private final List<Token> tokens;
    private final String text;
    private final Rules rules;

    Contexts(List<Token> tokens, String text, Rules rules) {
        this.tokens = tokens;
        this.text = text;
        this.rules = rules;
    }

    /** Whether a candidate means something else beside its neighbours. */
    boolean other(Candidate c) {
        if (c.kind() != Kind.DISEASE) {
            return false;
        }
        int before = c.from() - 1;
        while (before >= 0 && tokens.get(before).ignorable()) {
            before--;
        }
        int next = c.to();
        while (next < tokens.size() && tokens.get(next).ignorable()) {
            next++;
        }
        String behind = before < 0 ? "" : tokens.get(before).norm();
        String ahead = next >= tokens.size() ? "" : tokens.get(next).norm();
        boolean hyphen = before == c.from() - 2;
        String phrase = Terms.phrase(tokens, c.from(), c.to());
        return (behind.equals("anti") && hyphen)
                || rules.otherwise(phrase, behind, ahead)
                || measured(c, next)
                || named(c, next, ahead);
    }

    /** "increased potassium" in "increased potassium secretion". */
    private boolean measured(Candidate c, int next) {
        return c.length() > 1
                && next < tokens.size()
                && tokens.get(next).isWord()
                && (MEASURED.contains(tokens.get(c.from()).lower())
                        || MEASURED.contains(tokens.get(c.to() - 1).lower()))
                && !FOLLOWS.contains(tokens.get(next).norm());
    }

    /** "Anxiety Disorders" in "Anxiety Disorders Clinic". */
    private boolean named(Candidate c, int next, String ahead) {
        return next == c.to()
                && rules.isInstitution(ahead)
                && Character.isUpperCase(text.charAt(tokens.get(c.from()).start()))
                && Character.isUpperCase(text.charAt(tokens.get(next).start()));
    }
}
