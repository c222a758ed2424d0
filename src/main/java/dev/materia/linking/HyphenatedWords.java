package dev.materia.linking;

import java.util.Locale;
import java.util.Set;

/** Hyphenated words: whether a mention in one still stands for itself. */
final class HyphenatedWords {

    private static final Set<String> REVERSING = WordLists.words("reversing-prefixes");

    private HyphenatedWords() {}

    /**
     * Whether the words from {@code start} to {@code end} are only a part of a hyphenated word, as in "alcohol-related"
     * or "anti-seizure".
     */
    static boolean holds(String text, int start, int end) {
        if (end + 1 < text.length() && hyphen(text.charAt(end)) && Character.isLetter(text.charAt(end + 1))) {
            return !text.startsWith("and", end + 1) && !text.startsWith("or", end + 1);
        }
        if (start > 1 && hyphen(text.charAt(start - 1))) {
            int word = start - 1;
            while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
                word--;
            }
            return REVERSING.contains(text.substring(word, start - 1).toLowerCase(Locale.ROOT));
        }
        return false;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '‐' || c == '‑';
    }
}
