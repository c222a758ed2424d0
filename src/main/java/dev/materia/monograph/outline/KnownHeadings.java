package dev.materia.monograph.outline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Headings whose words, not their shape, say what stands below them. */
final class KnownHeadings {

    private static final Set<String> BIBLIOGRAPHY = Set.of(
            "bibliography",
            "references",
            "reference list",
            "references cited",
            "works cited",
            "literature cited",
            "notes and references",
            "references and notes");

    /** Headings that stand over other things as well: "Sources" may be where a substance comes from. */
    private static final Set<String> PERHAPS_BIBLIOGRAPHY =
            Set.of("sources", "citations", "literature", "further reading", "notes");

    private static final Pattern CITED = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b|\\bdoi\\b|https?://");

    /** What leads to other parts of the same page. */
    private static final Set<String> CONTENTS =
            Set.of("on this page", "in this article", "contents", "table of contents", "page contents");

    /** What leads elsewhere and says nothing of the drug. */
    private static final Set<String> NAVIGATION = Set.of(
            "see also",
            "related articles",
            "related topics",
            "external links",
            "navigation",
            "navigation menu",
            "share this article");

    private static final Set<String> TERMS =
            Set.of("subject terms", "subjects", "subject headings", "keywords", "key words", "categories", "tags");

    private static final Pattern NUMBER = Pattern.compile("^[\\d.]+\\s+");

    private static final int MAX_ENTRY = 2000;

    private KnownHeadings() {}

    static boolean isBibliography(String heading) {
        return BIBLIOGRAPHY.contains(key(heading));
    }

    /** Whether a bibliography stands below {@code heading} if what stands there looks like one. */
    static boolean mayBeBibliography(String heading) {
        return PERHAPS_BIBLIOGRAPHY.contains(key(heading));
    }

    /** Whether {@code line} looks like an entry of a bibliography: dated or addressed, and in several parts. */
    static boolean isCited(String line) {
        return line.length() < MAX_ENTRY
                && CITED.matcher(line).find()
                && line.chars().filter(c -> c == '.' || c == ',').count() > 1;
    }

    static boolean isContents(String heading) {
        return CONTENTS.contains(key(heading));
    }

    static boolean isNavigation(String heading) {
        return NAVIGATION.contains(key(heading));
    }

    static boolean isTerms(String heading) {
        return TERMS.contains(key(heading));
    }

    private static String key(String heading) {
        String words = NUMBER.matcher(heading.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        return words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words;
    }
}
