package dev.materia.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cuts text into tokens. Words break at every change between letters and digits and around Greek letters, so that
 * {@code α2-adrenergic}, {@code alpha-2 adrenergic} and {@code alpha2 adrenergic} become the same words; terms of the
 * vocabulary are cut by the same rules.
 */
public final class Tokenizer {

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("δ", "delta"),
            Map.entry("ε", "epsilon"),
            Map.entry("κ", "kappa"),
            Map.entry("μ", "mu"),
            Map.entry("µ", "mu"),
            Map.entry("σ", "sigma"),
            Map.entry("ω", "omega"));

    /**
     * The stems of all words that British spelling ends in "-our"; "mourning", "source" and the like have it
     * everywhere.
     */
    private static final Pattern BRITISH_OUR = Pattern.compile("(arm|behavi|cand|clam|col|demean|dol|enam|endeav|fav"
            + "|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig)our");

    private static final WordForms FORMS = new WordForms();

    /** The marks of ASCII, so that each is made once. */
    private static final String[] MARKS =
            IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

    private Tokenizer() {}

    /** The tokens of {@code text} from {@code start} to {@code end}, in order; offsets are those of {@code text}. */
    public static List<Token> tokens(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>((end - start) / 5 + 4);
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || WordCharacters.isInvisible(c)) {
                i = next;
            } else if (isGreek(c)) {
                tokens.add(word(text, i, next));
                i = next;
            } else if (Character.isLetter(c)) {
                addWord(tokens, text, i, wordEnd(text, next, end), end);
                i = tokens.get(tokens.size() - 1).end();
            } else if (Character.isDigit(c)) {
                int e = digits(text, next, end);
                String number = text.substring(i, e);
                tokens.add(new Token(i, e, Token.Kind.NUMBER, number, number));
                i = e;
            } else {
                String mark = c < MARKS.length ? MARKS[c] : text.substring(i, Math.min(next, end));
                tokens.add(new Token(i, Math.min(next, end), Token.Kind.MARK, mark, mark));
                i = next;
            }
        }
        return tokens;
    }

    /** The normal forms of the words of a term, in order, without marks. */
    public static List<String> normalized(String term) {
        return tokens(term, 0, term.length()).stream()
                .filter(t -> t.kind() != Token.Kind.MARK && !t.ignorable())
                .map(Token::norm)
                .toList();
    }

    /**
     * The ways in which a term may be worded, each as normal forms: as it stands and, with one comma, the other way
     * round ("Spasticity, Muscle" is read as "Muscle Spasticity" too). Empty for a term without words.
     */
    public static List<List<String>> readings(String term) {
        List<String> words = normalized(term);
        if (words.isEmpty()) {
            return List.of();
        }
        int comma = term.indexOf(", ");
        if (comma > 0 && comma == term.lastIndexOf(", ")) {
            List<String> turned = normalized(term.substring(comma + 2) + " " + term.substring(0, comma));
            return turned.equals(words) ? List.of(words) : List.of(words, turned);
        }
        return List.of(words);
    }

    /**
     * Whether a term is an abbreviation of up to five characters, which only counts in its own case ({@code AIDS},
     * {@code MAO}).
     */
    public static boolean caseMatters(String term) {
        return term.length() <= 5
                && term.equals(term.toUpperCase(Locale.ROOT))
                && term.chars().anyMatch(Character::isLetter);
    }

    /** Where the word ends whose first letter ends at {@code from}; what is invisible at its end is no part of it. */
    private static int wordEnd(String text, int from, int end) {
        int wordEnd = from;
        int at = from;
        while (at < end) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (WordCharacters.isInvisible(c)) {
                at = WordCharacters.skipInvisible(text, at, end);
            } else if (continuesWord(c)) {
                at = Math.min(next, end);
                wordEnd = at;
            } else {
                break;
            }
        }
        return wordEnd;
    }

    private static void addWord(List<Token> tokens, String text, int start, int wordEnd, int end) {
        int mark = WordCharacters.skipInvisible(text, wordEnd, end);
        int last = mark < end && Typography.isApostrophe(text.charAt(mark))
                ? WordCharacters.skipInvisible(text, mark + 1, end)
                : end;
        boolean suffix = last < end
                && Character.isLetter(text.charAt(last))
                && (last + 1 >= end || !Character.isLetterOrDigit(text.charAt(last + 1)));
        char letter = suffix ? Character.toLowerCase(text.charAt(last)) : 0;
        if (letter == 't' && Character.toLowerCase(text.charAt(wordEnd - 1)) == 'n' && wordEnd - start > 2) {
            tokens.add(word(text, start, wordEnd - 1));
            tokens.add(new Token(wordEnd - 1, last + 1, Token.Kind.WORD, "not", "not"));
        } else if (letter == 's') {
            tokens.add(word(text, start, wordEnd));
            tokens.add(new Token(wordEnd, last + 1, Token.Kind.MARK, "'s", "'s"));
        } else if (WordCharacters.isContraction(text, start, wordEnd)) {
            tokens.add(word(text, start, wordEnd - 2));
            tokens.add(new Token(wordEnd - 2, wordEnd, Token.Kind.WORD, "not", "not"));
        } else {
            tokens.add(word(text, start, wordEnd));
        }
    }

    private static int digits(String text, int from, int end) {
        int e = from;
        while (e < end) {
            char c = text.charAt(e);
            boolean inside = (c == '.' || c == ',') && e + 1 < end && Character.isDigit(text.charAt(e + 1));
            if (!Character.isDigit(c) && !inside) {
                break;
            }
            e++;
        }
        return e;
    }

    private static boolean continuesWord(int c) {
        return (Character.isLetter(c) && !isGreek(c) && !Typography.isApostrophe((char) c))
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isGreek(int c) {
        return (c >= 0x3B1 && c <= 0x3C9) || c == 0xB5;
    }

    private static Token word(String text, int start, int end) {
        WordForms.Forms forms = FORMS.of(text, start, end);
        return new Token(start, end, Token.Kind.WORD, forms.lower(), forms.norm());
    }

    /**
     * The form in which words are compared: accents dropped, Greek letters by name, British spelling as American
     * ({@code oedema}, {@code tumour}, {@code sulphate}, {@code -isation}), the plural as the singular.
     *
     * @param lower a word in lower case
     */
    public static String norm(String lower) {
        String greek = GREEK.get(lower);
        if (greek != null) {
            return greek;
        }
        String word = isAscii(lower)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        if (word.length() <= 3) {
            return word;
        }
        word = american(word);
        return singular(word);
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String american(String word) {
        String w = word.replace("ae", "e").replace("oe", "e").replace("sulph", "sulf");
        if (w.length() > 5) {
            w = w.contains("our") ? BRITISH_OUR.matcher(w).replaceAll("$1or") : w;
            w = w.replace("isation", "ization").replace("lys", "lyz");
            if (w.endsWith("ise") || w.endsWith("ised") || w.endsWith("ising")) {
                int at = w.lastIndexOf("is");
                w = w.substring(0, at) + "iz" + w.substring(at + 2);
            }
        }
        return w;
    }

    private static String singular(String w) {
        int n = w.length();
        if (!w.endsWith("s") || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) {
            return w;
        }
        if (w.endsWith("ies") && n > 5) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("oses") || w.endsWith("yzes") || w.endsWith("yses")) {
            return w.substring(0, n - 2) + "is";
        }
        if (w.endsWith("sses")
                || w.endsWith("xes")
                || w.endsWith("shes")
                || (w.endsWith("ches") && !w.endsWith("aches"))) {
            return w.substring(0, n - 2);
        }
        return w.substring(0, n - 1);
    }
}
