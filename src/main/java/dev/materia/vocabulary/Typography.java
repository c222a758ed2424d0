package dev.materia.vocabulary;

import java.util.regex.Pattern;

/**
 * Letters as a keyboard has them. Word processors, PDF files and web pages put other characters in their place, by
 * which no two names should differ: typographic apostrophes and quotation marks, hyphens and dashes, spaces that do not
 * break, and characters that nobody sees (Unicode Standard, chapter 6.2 on punctuation, chapter 23.2 on layout
 * controls).
 */
public final class Typography {

    /** Also the prime and the accents that are typed in place of an apostrophe, of which NFKD would make a space. */
    private static final String APOSTROPHE_LIKE = "`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u02CA\u02CB\u1FBD\u1FBF"
            + "\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u055A\u05F3\uA78B\uA78C\uFF07";

    private static final Pattern APOSTROPHES = Pattern.compile("[" + APOSTROPHE_LIKE + "]");

    private static final Pattern QUOTATION_MARKS =
            Pattern.compile("[\\u00AB\\u00BB\\u201C-\\u201F\\u2033\\u2036\\u02BA\\u301D-\\u301F\\uFF02]");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2043\\u2212\\u02D7]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\u2800\\u3164\\uFFA0]");

    /** Soft hyphens, zero-width spaces and joiners, directions, the byte order mark, variation selectors. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\uFE00-\\uFE0F]");

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x5F\\x61-\\x7E ]*");

    private Typography() {}

    /** Whether {@code c} is an apostrophe, or stands for one between two letters. */
    static boolean isApostrophe(char c) {
        return c == '\'' || APOSTROPHE_LIKE.indexOf(c) >= 0;
    }

    /**
     * The text with an apostrophe, a quotation mark, a hyphen or a space for each that looks like one, and without what
     * cannot be seen. Letters stay as they are.
     */
    public static String plain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        String apostrophes = APOSTROPHES.matcher(seen).replaceAll("'");
        String quotes = QUOTATION_MARKS.matcher(apostrophes).replaceAll("\"");
        return SPACES.matcher(DASHES.matcher(quotes).replaceAll("-")).replaceAll(" ");
    }
}
