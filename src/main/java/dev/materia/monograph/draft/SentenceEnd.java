package dev.materia.monograph.draft;

import java.util.Locale;
import java.util.Set;

/** Decides whether a sentence ends at a terminator, from the words on both sides of it. */
final class SentenceEnd {

    /** Words are looked at no further than this, so that endless ones cost no more than others. */
    private static final int REACH = 40;

    private static final String OPENERS = "([{\"'\u201C\u2018\u00AB";
    private static final String GOES_ON = ",;:)]}%-\u2013\u2014&/+=<>";
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "edu", "html", "htm", "pdf", "info");

    private final char[] text;
    private final int end;

    SentenceEnd(char[] text, int end) {
        this.text = text;
        this.end = end;
    }

    /**
     * Whether a sentence that starts at {@code from} ends with the terminators from {@code mark} to {@code run} and the
     * closing quotes and brackets from {@code run} to {@code after}.
     */
    boolean at(int from, int mark, int run, int after) {
        int next = after;
        while (next < end && Span.isBlank(text[next])) {
            next++;
        }
        if (next == end) {
            return true;
        }
        if (next == after) {
            return lacksSpace(mark, after);
        }
        if (GOES_ON.indexOf(text[next]) >= 0 || SentenceSplitter.isTerminator(text[next])) {
            return false;
        }
        int word = next;
        while (word < end && word < next + REACH && OPENERS.indexOf(text[word]) >= 0) {
            word++;
        }
        int first = word < end ? Character.codePointAt(text, word, end) : ' ';
        boolean lower = Character.isLowerCase(first) && !isGreek(first);
        if (text[mark] != '.' || run - mark > 2) {
            boolean ellipsis = text[mark] == '.' || text[mark] == '\u2026';
            return !lower && !(ellipsis && Character.isDigit(first));
        }
        boolean bracketed = text[after - 1] == ')' || text[after - 1] == ']';
        if (lower && bracketed) {
            return false;
        }
        String left = wordBefore(mark);
        String right = wordAt(word);
        return afterFullStop(from, mark, left, right, first, lower, word > next);
    }

    private boolean afterFullStop(
            int from, int mark, String left, String right, int first, boolean lower, boolean opened) {
        boolean digit = Character.isDigit(first);
        if (left.isEmpty()) {
            return !lower || hasNamePrefix(right);
        }
        boolean acronym = left.length() > 1 && left.chars().allMatch(Character::isUpperCase);
        if (acronym) {
            return !lower || opened || startsLower(left, right);
        }
        boolean unit = !Character.isLetter(left.charAt(0)) || precededByNumber(mark - left.length());
        if (SentenceAbbreviations.isOpen(left)) {
            return false;
        }
        if (isDesignation(left, mark)) {
            return afterLetter(from, mark, left, right, lower || digit);
        }
        if (left.indexOf('.') > 0 && isDotted(left)) {
            boolean capital = Character.isUpperCase(left.charAt(0));
            boolean country =
                    capital && SentenceAbbreviations.isCountry(left) && standsAlone(mark - left.length(), right);
            return !lower && !digit && (!capital || country || SentenceAbbreviations.starts(right));
        }
        if (!unit && SentenceAbbreviations.isNumbered(left)) {
            return !lower && !digit && right.length() > 1 && !isRoman(right) && !left.startsWith("ed");
        }
        if (SentenceAbbreviations.closesName(left)) {
            return !lower && SentenceAbbreviations.starts(right);
        }
        if (SentenceAbbreviations.mayClose(left)) {
            boolean dated = left.equals("al") && (digit || opened);
            return !lower && !dated;
        }
        if (isEnumerator(from, mark, left)) {
            return false;
        }
        return !lower || opened || startsLower(left, right);
    }

    /**
     * Whether the name of a country at {@code at} is no attribute of {@code right}: "in the U.S. Doctors" ends, "the
     * U.S. Army" and "a U.S. Patent" do not.
     */
    private boolean standsAlone(int at, String right) {
        String before = wordBefore(blankBefore(at));
        if (before.equals("the") || before.equals("The")) {
            before = wordBefore(blankBefore(blankBefore(at) - before.length()));
        }
        return SentenceAbbreviations.precedesPlace(before) && !SentenceAbbreviations.isInstitution(right);
    }

    /** "J. C. Garbutt" goes on, and so does "E. coli"; "vitamin C. The" does not. */
    private boolean afterLetter(int from, int mark, String left, String right, boolean goesOn) {
        if (goesOn || firstWordIs(from, mark - left.length())) {
            return false;
        }
        if (SentenceAbbreviations.takesLetter(wordBefore(blankBefore(mark - left.length())))) {
            return true;
        }
        return SentenceAbbreviations.starts(right) && right.length() > 1;
    }

    /** A sentence may start with a name that has no capital: "l-DOPA", "mTOR", "baclofen". */
    private static boolean startsLower(String left, String right) {
        boolean plainWord = left.length() > 2 && left.chars().allMatch(Character::isLowerCase);
        return hasNamePrefix(right) || (plainWord && right.length() > 2 && !SentenceAbbreviations.continues(right));
    }

    private static boolean hasNamePrefix(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && hyphen <= 5 && hyphen + 1 < word.length()) {
            return true;
        }
        for (int i = 1; i < Math.min(4, word.length()); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence ends where no white space follows: "the receptor.The next". */
    private boolean lacksSpace(int mark, int after) {
        String right = wordAt(after);
        boolean capitalised = right.length() > 1
                && Character.isUpperCase(right.charAt(0))
                && right.substring(1).chars().allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '\'');
        if (!capitalised || DOMAINS.contains(right.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String left = wordBefore(mark);
        if (left.isEmpty()) {
            return mark > 0 && ")]\"\u201D%".indexOf(text[mark - 1]) >= 0;
        }
        boolean word = left.length() > 2 && left.chars().allMatch(Character::isLetter);
        boolean year = left.length() == 4 && left.chars().allMatch(Character::isDigit);
        return (word || year)
                && !SentenceAbbreviations.isOpen(left)
                && !SentenceAbbreviations.isNumbered(left)
                && !isAddress(mark)
                && (year || Character.isLowerCase(left.charAt(left.length() - 1)));
    }

    private boolean isAddress(int mark) {
        for (int i = mark - 1; i >= 0 && i > mark - 2 * REACH && !Span.isBlank(text[i]); i--) {
            if (text[i] == '@' || text[i] == ':' || (text[i] == 'w' && i > 1 && text[i - 1] == 'w')) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnumerator(int from, int mark, String left) {
        return left.length() <= 3
                && left.chars().allMatch(Character::isDigit)
                && firstWordIs(from, mark - left.length());
    }

    private boolean firstWordIs(int from, int word) {
        int first = from;
        while (first < word && Span.isBlank(text[first])) {
            first++;
        }
        return first == word;
    }

    private boolean precededByNumber(int word) {
        int at = blankBefore(word) - 1;
        return at >= 0 && at < word && Character.isDigit(text[at]);
    }

    private int blankBefore(int at) {
        int i = at;
        while (i > 0 && i > at - REACH && Span.isBlank(text[i - 1])) {
            i--;
        }
        return i;
    }

    /** The word that ends at {@code at}, with full stops inside it; empty after anything else. */
    private String wordBefore(int at) {
        int i = at;
        while (i > 0 && i > at - REACH && (Character.isLetterOrDigit(text[i - 1]) || isInner(i - 1, at))) {
            i--;
        }
        return new String(text, i, at - i);
    }

    private boolean isInner(int i, int at) {
        return text[i] == '.' && i + 1 < at && i > 0 && Character.isLetterOrDigit(text[i - 1]);
    }

    /** The word that starts at {@code at}, with hyphens and apostrophes inside it. */
    private String wordAt(int at) {
        int i = at;
        while (i < end && i < at + REACH && (Character.isLetterOrDigit(text[i]) || (i > at && isJoiner(text[i])))) {
            i++;
        }
        return new String(text, at, i - at);
    }

    private static boolean isJoiner(char c) {
        return c == '-' || c == '\'' || c == '\u2019';
    }

    /** A letter that stands alone; those of "mother's", "40 °C" and "DHC-6-G" do not. */
    private boolean isDesignation(String word, int mark) {
        char before = mark > 1 ? text[mark - 2] : ' ';
        boolean hyphenated = before == '-' && mark > 2 && text[mark - 3] != '.';
        return word.length() == 1
                && Character.isLetter(word.charAt(0))
                && !isUnit(word, mark - 1)
                && "'\u2019\u00B0".indexOf(before) < 0
                && !hyphenated;
    }

    /** Whether the letter at {@code at} is a unit: behind a number that is no year ("2 L"), or below one ("mg/L"). */
    private boolean isUnit(String letter, int at) {
        if (at > 1 && text[at - 1] == '/' && Character.isLetterOrDigit(text[at - 2])) {
            return true;
        }
        int end = blankBefore(at);
        int digit = end;
        while (digit > 0 && digit > end - REACH && Character.isDigit(text[digit - 1])) {
            digit--;
        }
        boolean fraction = digit > 0 && (text[digit - 1] == '.' || text[digit - 1] == ',');
        boolean year = end - digit == 4 && !fraction && (text[digit] == '1' || text[digit] == '2');
        return digit < end && !year && SentenceAbbreviations.isUnit(letter);
    }

    /** Letters, at most three together, separated by full stops: "U.S", "i.v", "Ph.D". */
    private static boolean isDotted(String word) {
        for (String part : word.split("\\.", -1)) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
    }

    private static boolean isGreek(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK;
    }
}
