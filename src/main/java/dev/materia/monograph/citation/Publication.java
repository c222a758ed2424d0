package dev.materia.monograph.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who published a book, where and when: {@code New York: Farrar, 2008}, {@code Farrar, 2008}.
 *
 * @param start where it starts in the words it was found in
 * @param place where published
 * @param publisher its name
 * @param date as printed
 */
record Publication(
        int start, @Nullable String place, @Nullable String publisher, String date) {

    private static final Pattern PLACED =
            Pattern.compile("(?:^|[.,?!]\\s+)((?:St\\.\\s|Ft\\.\\s)?\\p{Lu}[\\p{L} '\u2019-]{1,40}"
                    + "(?:,\\s\\p{Lu}[\\p{L}.]{1,20}(?:\\s\\p{L}{2,20})?)?):\\s?([^:]{2,80}?)[,;]\\s?[\u00A9c]?("
                    + PublicationDates.PATTERN
                    + ")");
    private static final Pattern UNPLACED =
            Pattern.compile("[.,?!]\\s+(\\p{Lu}[^.,:;()\"]{1,80}(?:,\\sInc\\.|\\sCo\\.)?),\\s?[\u00A9c]?("
                    + PublicationDates.PATTERN + ")");
    private static final Pattern DATE_ALONE = Pattern.compile("[.,]\\s+(" + PublicationDates.PATTERN + ")\\b");

    /** The publication named last in {@code words}, or null. */
    static @Nullable Publication find(String words) {
        Matcher placed = PLACED.matcher(words);
        if (placed.find()) {
            return new Publication(placed.start(), placed.group(1), placed.group(2), placed.group(3));
        }
        Matcher unplaced = UNPLACED.matcher(words);
        if (unplaced.find()) {
            int start = unplaced.start() + ("?!".indexOf(words.charAt(unplaced.start())) >= 0 ? 1 : 0);
            return new Publication(start, null, unplaced.group(1), unplaced.group(2));
        }
        Matcher date = DATE_ALONE.matcher(words);
        return date.find() ? new Publication(date.start(), null, null, date.group(1)) : null;
    }

    void into(CitationFields fields) {
        fields.place = place;
        fields.publisher = publisher == null ? null : CitationFields.plain(publisher);
        fields.date = PublicationDates.read(date);
    }
}
