package dev.materia.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Finds abbreviations with their long forms where a text defines one in brackets behind the other, by the algorithm of
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (Pacific
 * Symposium on Biocomputing 2003).
 */
final class AbbreviationDetector {

    static final int LONGEST_SHORT_FORM = 10;
    private static final int LONGEST_BRACKET = 200;
    private static final Set<String> LINKS = WordLists.words("abbreviation-links");

    /**
     * A definition.
     *
     * @param shortForm the abbreviation, verbatim
     * @param start UTF-16 index of the long form's first character
     * @param end UTF-16 index after its last
     */
    record Definition(String shortForm, int start, int end) {}

    private AbbreviationDetector() {}

    /** The definitions in {@code text} from {@code start} to {@code end}, in order. */
    static List<Definition> find(String text, int start, int end) {
        List<Definition> found = new ArrayList<>();
        for (int open = start; open < end; open++) {
            int close = text.charAt(open) == '(' ? closing(text, open, end) : -1;
            if (close > 0) {
                definition(text, start, open, close).ifPresent(found::add);
            }
        }
        return found;
    }

    private static int closing(String text, int open, int end) {
        int depth = 0;
        for (int i = open; i < Math.min(end, open + LONGEST_BRACKET); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Section 3.1: the candidates, the longer of the two in the brackets or before them. */
    private static Optional<Definition> definition(String text, int start, int open, int close) {
        String inside = text.substring(open + 1, close);
        int cut = cut(inside);
        String content = inside.substring(0, cut).strip();
        if (mayBeShort(content)) {
            int from = wordsBefore(text, start, open, Math.min(letters(content) + 5, letters(content) * 2));
            return longForm(text, content, from, open);
        }
        int wordEnd = trimmedEnd(text, start, open);
        int wordStart = wordEnd;
        while (wordStart > start && !Character.isWhitespace(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String before = text.substring(wordStart, wordEnd);
        int from = open + 1;
        return mayBeShort(before) && inside.indexOf('(') < 0
                ? longForm(text, before, from, from + inside.stripTrailing().length())
                : Optional.empty();
    }

    private static int cut(String inside) {
        int at = inside.length();
        for (String mark : List.of(", ", ";", ": ", " or ", " = ")) {
            int i = inside.indexOf(mark);
            at = i > 0 ? Math.min(at, i) : at;
        }
        return at;
    }

    private static boolean mayBeShort(String s) {
        return s.length() >= 2
                && s.length() <= LONGEST_SHORT_FORM
                && new StringTokenizer(s).countTokens() <= 2
                && s.chars().anyMatch(Character::isLetter)
                && Character.isLetterOrDigit(s.charAt(0))
                && s.chars().anyMatch(Character::isUpperCase);
    }

    private static int wordsBefore(String text, int start, int end, int words) {
        int at = trimmedEnd(text, start, end);
        for (int n = 0; n < words && at > start; n++) {
            while (at > start && !parts(text.charAt(at - 1))) {
                at--;
            }
            if (n + 1 < words) {
                while (at > start && parts(text.charAt(at - 1))) {
                    at--;
                }
            }
        }
        return at;
    }

    private static boolean parts(char c) {
        return Character.isWhitespace(c) || c == '-';
    }

    private static int trimmedEnd(String text, int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Section 3.2, with the conditions on the result that the authors' program adds. */
    private static Optional<Definition> longForm(String text, String shortForm, int from, int to) {
        int end = trimmedEnd(text, from, to);
        int initials = initialsStart(shortForm, text, from, end);
        int at = initials >= 0 ? initials : bestStart(shortForm, text, from, end);
        if (at < 0) {
            return Optional.empty();
        }
        String form = text.substring(at, end);
        int words = new StringTokenizer(form, " \t\n\r\f-").countTokens();
        int size = letters(shortForm);
        boolean plausible = form.length() >= shortForm.length()
                && !form.contains(shortForm + " ")
                && !form.endsWith(shortForm)
                && words <= size * 2
                && words <= size + 5;
        return plausible ? Optional.of(new Definition(shortForm, at, end)) : Optional.empty();
    }

    /**
     * Where the words start whose first characters, to the last word before {@code end}, are those of
     * {@code shortForm}; -1 if they are not. Goes before the authors' search, which takes "transcription factor-1" for
     * the whole of what TTF-1 stands for.
     */
    private static int initialsStart(String shortForm, String text, int from, int end) {
        int word = end;
        for (int s = shortForm.length() - 1; s >= 0; s--) {
            if (!Character.isLetterOrDigit(shortForm.charAt(s))) {
                continue;
            }
            do {
                int last = word;
                while (last > from && parts(text.charAt(last - 1))) {
                    last--;
                }
                word = last;
                while (word > from && !parts(text.charAt(word - 1))) {
                    word--;
                }
                if (word == last) {
                    return -1;
                }
                if (!LINKS.contains(text.substring(word, last))) {
                    break;
                }
            } while (true);
            if (Character.toLowerCase(text.charAt(word)) != Character.toLowerCase(shortForm.charAt(s))) {
                return -1;
            }
        }
        return word > from && text.charAt(word - 1) == '-' ? -1 : word;
    }

    private static int letters(String s) {
        return (int) s.chars().filter(Character::isLetterOrDigit).count();
    }

    /**
     * Where the shortest long form starts that ends at {@code end} and holds the characters of {@code shortForm} in
     * order, the first of them at the start of a word; -1 if there is none.
     */
    static int bestStart(String shortForm, String text, int from, int end) {
        int l = end - 1;
        for (int s = shortForm.length() - 1; s >= 0; s--) {
            char wanted = Character.toLowerCase(shortForm.charAt(s));
            if (!Character.isLetterOrDigit(wanted)) {
                continue;
            }
            while (l >= from
                    && (Character.toLowerCase(text.charAt(l)) != wanted
                            || (s == 0 && l > from && Character.isLetterOrDigit(text.charAt(l - 1))))) {
                l--;
            }
            if (l < from) {
                return -1;
            }
            l--;
        }
        int start = l + 1;
        while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
