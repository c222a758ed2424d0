package dev.materia.monograph.citation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as bibliographies print them, as ISO 8601 dates of the same precision. */
final class PublicationDates {

    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?(?:\\s?[-\u2013/]\\s?[A-Z][a-z]{2,8}\\.?)?";
    private static final String YEAR = "(?:1[5-9]|20)\\d\\d";

    /** Matches a date: day, month, year; month, day, year; year, month, day; month and year; year alone. */
    static final String PATTERN = "(?:\\d{1,2}\\s" + MONTH + ",?\\s" + YEAR + "|" + MONTH + "\\s\\d{1,2},\\s" + YEAR
            + "|" + YEAR + ",?\\s" + MONTH + "(?:\\s\\d{1,2}\\b)?|" + YEAR + "-\\d\\d-\\d\\d|(?:(?:" + MONTH
            + "|Spring|Summer|Autumn|Fall|Winter)\\s)?" + YEAR + ")";

    /** Matches a year with what APA puts behind it: {@code 2010a}, {@code 2010, June 3}. */
    static final String YEAR_AND_MORE = YEAR + "[a-z]?(?:,\\s[^()]{1,30})?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern YEAR_AT = Pattern.compile(YEAR);
    private static final Pattern MONTH_AT = Pattern.compile("\\b" + MONTH);
    private static final Pattern DAY_AT = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");

    private PublicationDates() {}

    /** The ISO form of {@code printed}, or null if it holds no year. */
    static @Nullable String read(String printed) {
        Matcher iso = ISO.matcher(printed);
        if (iso.find()) {
            return iso.group();
        }
        Matcher year = YEAR_AT.matcher(printed);
        if (!year.find()) {
            return null;
        }
        Matcher month = MONTH_AT.matcher(printed);
        int number = month.find() ? MONTHS.indexOf(month.group().substring(0, 3).toLowerCase(Locale.ROOT)) + 1 : 0;
        if (number == 0) {
            return year.group();
        }
        Matcher day = DAY_AT.matcher(printed);
        int dayNumber = day.find() ? Integer.parseInt(day.group()) : 0;
        boolean known = dayNumber >= 1 && dayNumber <= 31;
        return known
                ? String.format(Locale.ROOT, "%s-%02d-%02d", year.group(), number, dayNumber)
                : String.format(Locale.ROOT, "%s-%02d", year.group(), number);
    }
}
