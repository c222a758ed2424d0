package dev.materia.linking;

import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells nouns from verbs that are spelled as they are, by what stands around them: "can lead to" is not the metal. */
final class VerbFilter {

    private static final Set<String> MODALS = WordLists.words("modals");
    private static final Set<String> ADVERBS = WordLists.words("adverbs-in-verbs");
    private static final Set<String> SUBJECTS = WordLists.words("pronoun-subjects");
    private static final Set<String> HOMOGRAPHS = WordLists.words("verb-homographs");
    private static final Set<String> BEFORE_NOUNS = WordLists.words("before-nouns");

    /** Words with which "to" is a preposition. */
    private static final Set<String> BEFORE_TO = WordLists.words("before-to");

    private final List<Token> tokens;

    VerbFilter(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether a candidate is a word in lower case that stands where only a verb can. */
    boolean verb(CandidateMention c) {
        Token word = tokens.get(c.from());
        if (word.lower().equals("lower") && c.from() > 1 && c.length() > 1) {
            return lowers(c);
        }
        if (c.length() > 1 || c.from() == 0 || !word.isWord() || c.match() == MatchType.OWN_NAME) {
            return false;
        }
        int at = c.from() - 1;
        while (at > 0 && adverb(tokens.get(at).lower())) {
            at--;
        }
        String before = tokens.get(at).lower();
        if (MODALS.contains(before)) {
            return true;
        }
        if (!HOMOGRAPHS.contains(word.norm())) {
            return false;
        }
        String next = c.to() < tokens.size() ? tokens.get(c.to()).lower() : "";
        return SUBJECTS.contains(before) || (next.equals("to") && !BEFORE_NOUNS.contains(before));
    }

    /**
     * "to lower blood pressure" is what a drug does, and no low blood pressure; "due to lower back pain" is another.
     */
    private boolean lowers(CandidateMention c) {
        return tokens.get(c.from() - 1).lower().equals("to")
                && !BEFORE_TO.contains(tokens.get(c.from() - 2).lower())
                && !c.concepts().get(0).label().toLowerCase(Locale.ROOT).contains("lower");
    }

    private static boolean adverb(String word) {
        return ADVERBS.contains(word) || (word.length() > 4 && word.endsWith("ly"));
    }
}
