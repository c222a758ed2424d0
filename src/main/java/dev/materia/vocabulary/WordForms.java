package dev.materia.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the forms of words, as texts use few words many times. Its memory is bounded: of the words that share two
 * places a third one pushes out the older, whose forms are then made again. Threads may share it: what they may miss is
 * only that a word is known already.
 */
final class WordForms {

    /**
     * A word and its forms.
     *
     * @param word as in the text
     * @param lower in lower case
     * @param norm see {@link Tokenizer#norm}
     */
    record Forms(String word, String lower, String norm) {

        private boolean are(String text, int start, int end) {
            return word.length() == end - start && text.startsWith(word, start);
        }
    }

    private static final int BITS = 16;

    /** Spreads hashes, which of short words lie close together: 2 to the 32nd by the golden ratio. */
    private static final int SCATTER = 0x9E3779B9;

    /** Longer words are hardly met twice, and would fill the memory. */
    private static final int LONGEST = 64;

    private final @Nullable Forms[] known = new Forms[1 << BITS];

    /** The forms of the word from {@code start} to {@code end} of {@code text}. */
    Forms of(String text, int start, int end) {
        if (end - start > LONGEST) {
            return make(text.substring(start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash * SCATTER) >>> (32 - BITS);
        Forms last = known[place];
        if (last != null && last.are(text, start, end)) {
            return last;
        }
        Forms earlier = known[place ^ 1];
        if (earlier != null && earlier.are(text, start, end)) {
            return earlier;
        }
        Forms forms = make(text.substring(start, end));
        known[place ^ 1] = last;
        known[place] = forms;
        return forms;
    }

    private static Forms make(String word) {
        String lower = WordCharacters.plain(word).toLowerCase(Locale.ROOT);
        String norm = Tokenizer.norm(lower);
        return new Forms(word, lower, norm.equals(lower) ? lower : norm);
    }
}
