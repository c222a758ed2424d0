package dev.materia.linking;

import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Set;

/**
 * Tells diseases from words that only look like them where they stand: "cell death", "anti-rheumatic", "low-sodium
 * diet", "Anxiety Disorders Clinic".
 */
final class ContextFilter {

    private static final Set<String> MEASURED = WordLists.words("measured");

    /** What may follow "increased potassium" without making it a piece of something longer. */
    private static final Set<String> FOLLOWS = WordLists.words("after-measured");

    private final List<Token> tokens;
    private final String text;
    private final List<CandidateMention> candidates;
    private final WordLists lists = WordLists.shipped();

    ContextFilter(LinkedSpan span) {
        this.tokens = span.tokens();
        this.text = span.text();
        this.candidates = List.copyOf(span.candidates());
    }

    /** Whether a candidate means something else beside its neighbours. */
    boolean other(CandidateMention c) {
        if (c.group() != SemanticGroup.DISEASE) {
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
        String phrase = DictionaryMatcher.phrase(tokens, c.from(), c.to());
        return (behind.equals("anti") && hyphen)
                || lists.otherwise(phrase, behind, ahead)
                || measured(c, next)
                || named(c, next, ahead);
    }

    /** "increased potassium" in "increased potassium secretion"; "low back pain" is a pain by any height. */
    private boolean measured(CandidateMention c, int next) {
        return c.length() > 1
                && next < tokens.size()
                && tokens.get(next).isWord()
                && (MEASURED.contains(tokens.get(c.from()).lower())
                        || MEASURED.contains(tokens.get(c.to() - 1).lower()))
                && !FOLLOWS.contains(tokens.get(next).norm())
                && candidates.stream()
                        .noneMatch(o -> o.group() == SemanticGroup.DISEASE && o.from() > c.from() && o.to() == c.to());
    }

    /** "Anxiety Disorders" in "Anxiety Disorders Clinic". */
    private boolean named(CandidateMention c, int next, String ahead) {
        return next == c.to()
                && lists.isInstitution(ahead)
                && Character.isUpperCase(text.charAt(tokens.get(c.from()).start()))
                && Character.isUpperCase(text.charAt(tokens.get(next).start()));
    }
}
