package dev.materia.vocabulary;

import dev.materia.source.ShippedFile;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What texts put into words that no reader sees, and the signs that they write for one. */
final class WordCharacters {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int LONGEST_CONTRACTION = 9;
    private static final Set<String> CONTRACTIONS = contractions();

    private WordCharacters() {}

    /**
     * Whether {@code c} only says how text is set: soft hyphens, zero-width spaces and joiners, byte order marks
     * (Unicode, general category Cf).
     */
    static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** The first place from {@code at} that is visible; a soft hyphen hides the line break behind it. */
    static int skipInvisible(String text, int at, int end) {
        int i = at;
        while (i < end && isInvisible(text.charAt(i))) {
            boolean soft = text.charAt(i) == SOFT_HYPHEN;
            i++;
            while (soft && i < end && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
                i++;
            }
        }
        return i;
    }

    /** Whether the word from {@code start} to {@code end} is a negated auxiliary that has lost its apostrophe. */
    static boolean isContraction(String text, int start, int end) {
        return end - start > 4
                && end - start <= LONGEST_CONTRACTION
                && Character.toLowerCase(text.charAt(end - 1)) == 't'
                && CONTRACTIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** The letters of {@code word} as a reader sees them: ligatures and wide letters as plain ones (Unicode, NFKC). */
    static String plain(String word) {
        int ascii = 0;
        while (ascii < word.length() && word.charAt(ascii) < 128) {
            ascii++;
        }
        if (ascii == word.length()) {
            return word;
        }
        StringBuilder seen = new StringBuilder(word.length());
        word.codePoints()
                .filter(c -> !isInvisible(c) && !Character.isWhitespace(c))
                .forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen, Normalizer.Form.NFKC);
    }

    private static Set<String> contractions() {
        return Set.copyOf(ShippedFile.lines("reading/contractions.txt"));
    }
}
