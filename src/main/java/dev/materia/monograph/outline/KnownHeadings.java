package dev.materia.monograph.outline;

import dev.materia.monograph.draft.WordTable;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings whose words, not their shape, say what stands below them. */
public final class KnownHeadings {

    private static final WordTable WORDS = WordTable.of("known-headings.tsv");

    private static final Pattern CITED = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b|\\bdoi\\b|https?://");

    private static final Pattern NUMBER = Pattern.compile("^[\\d.]+\\s+");

    private static final int MAX_ENTRY = 2000;

    private KnownHeadings() {}

    public static boolean isBibliography(String heading) {
        return WORDS.is("bibliography", key(heading));
    }

    /** Whether a bibliography stands below {@code heading} if what stands there looks like one. */
    public static boolean mayBeBibliography(String heading) {
        return WORDS.is("perhaps-bibliography", key(heading));
    }

    /** Whether {@code line} looks like an entry of a bibliography: dated or addressed, and in several parts. */
    public static boolean isCited(String line) {
        return line.length() < MAX_ENTRY
                && CITED.matcher(line).find()
                && line.chars().filter(c -> c == '.' || c == ',').count() > 1;
    }

    public static boolean isContents(String heading) {
        return WORDS.is("contents", key(heading));
    }

    public static boolean isNavigation(String heading) {
        return WORDS.is("navigation", key(heading));
    }

    public static boolean isTerms(String heading) {
        return WORDS.is("terms", key(heading));
    }

    private static String key(String heading) {
        String words = NUMBER.matcher(heading.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        return words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words;
    }
}
