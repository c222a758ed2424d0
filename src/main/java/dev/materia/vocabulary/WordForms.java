package dev.materia.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the forms of words, as texts use few words many times. Its memory is bounded: a word may push out another,
 * whose forms are then made again. Threads may share it: what they may miss is only that a word is known already.
 */
final class WordForms {

    /**
     * A word and its forms.
     *
     * @param word as in the text
     * @param lower in lower case
     * @param norm see {@link Tokenizer#norm}
     */
    record Forms(String word, String lower, String norm) {}

    private static final int PLACES = 1 << 15;

    /** Longer words are hardly met twice, and would fill the memory. */
    private static final int LONGEST = 64;

    private final @Nullable Forms[] known = new Forms[PLACES];

    /** The forms of the word from {@code start} to {@code end} of {@code text}. */
    Forms of(String text, int start, int end) {
        if (end - start > LONGEST) {
            return make(text.substring(start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        Forms forms = known[place];
        if (forms == null || forms.word.length() != end - start || !text.startsWith(forms.word, start)) {
            forms = make(text.substring(start, end));
            known[place] = forms;
        }
        return forms;
    }

    private static Forms make(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String norm = Tokenizer.norm(lower);
        return new Forms(word, lower, norm.equals(lower) ? lower : norm);
    }
}
