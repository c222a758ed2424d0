package dev.materia.monograph.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The title of a drug label as DailyMed prints it: {@code ZORBAXIN- naproxen tablet, film coated}, the brand, a hyphen
 * without a space before it, the active ingredient, and the dosage form.
 *
 * @param ingredient the name of the drug
 * @param brands the brand name, unless it is the ingredient's
 */
record DailyMedTitle(String ingredient, List<String> brands) {

    private static final Pattern TITLE = Pattern.compile(
            "([\\p{L}\\d][^-\u2013\u2014]{0,60}?(?:-[^\\s-]{1,20}){0,3})[-\u2013\u2014]\\s+(\\S.{1,200}?)[,\\s]+(?:"
                    + WordTable.of("dosage-forms.tsv").words("form").stream()
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")s?\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** The parts of {@code title}, or null if it is not of that form. */
    static @Nullable DailyMedTitle of(String title) {
        Matcher matcher = TITLE.matcher(title);
        if (!matcher.matches() || Character.isWhitespace(title.charAt(matcher.end(1) - 1))) {
            return null;
        }
        String ingredient = plain(matcher.group(2), false);
        String brand = plain(matcher.group(1), true);
        return new DailyMedTitle(ingredient, brand.equalsIgnoreCase(ingredient) ? List.of() : List.of(brand));
    }

    /** Words that are all capitals in the case that running text gives them. */
    private static String plain(String words, boolean name) {
        String plain = words.replaceAll("[\u00AE\u2122\u00A9]", "").strip();
        if (plain.length() < 5 || !plain.equals(plain.toUpperCase(Locale.ROOT))) {
            return plain;
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        return name ? lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1) : lower;
    }
}
