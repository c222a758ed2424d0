package dev.materia.monograph.label;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as labels give them: {@code 20240603}, {@code 20240603120000}, {@code 2024-06-03T12:00:00Z}. */
public final class LabelDates {

    private static final Pattern DAY = Pattern.compile("^(\\d{4})-?(\\d{2})-?(\\d{2})");

    private LabelDates() {}

    /** The day that {@code value} starts with; null if it starts with none. */
    public static @Nullable LocalDate read(@Nullable String value) {
        Matcher day = DAY.matcher(value == null ? "" : value);
        if (!day.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
