package dev.materia.claim.frequency;

import dev.materia.claim.Frequency;
import dev.materia.source.ShippedFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads frequencies as tables and prose print them: "12.9", "<1%", "12 (8%)", "12/150", "very common (≥ 1/10)". */
final class FrequencyReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NUMBER = "([<>≤≥~]?)\\s*(\\d{1,3}(?:\\.\\d{1,3})?)";

    /** "8", "8%", "<1", "8.2 %". */
    private static final Pattern PERCENT = Pattern.compile("^" + NUMBER + "\\s*%?\\s*[a-z*†‡§]?$");

    /** "12 (8)", "12 (8%)", "1,204 (8.1)", "12, 8%". */
    private static final Pattern COUNT_AND_PERCENT =
            Pattern.compile("^(\\d{1,3}(?:,?\\d{3})*)\\s*[(\\[,]\\s*" + NUMBER + "\\s*(%?)\\s*[)\\]]?$");

    /** "8% (12)", "8 (12/150)". */
    private static final Pattern PERCENT_AND_COUNT =
            Pattern.compile("^" + NUMBER + "\\s*%\\s*\\(\\s*(?:n\\s*=\\s*)?(\\d{1,5})(?:\\s*/\\s*(\\d{1,6}))?\\s*\\)$");

    /** "12/150", "12/150 (8%)". */
    private static final Pattern RATIO =
            Pattern.compile("^(\\d{1,6})\\s*/\\s*(\\d{1,6})(?:\\s*\\(\\s*" + NUMBER + "\\s*%?\\s*\\))?$");

    /** The number of people in an arm: "N=3908", "(n = 1,315)". */
    private static final Pattern SIZE = Pattern.compile("\\b[Nn]\\s*=\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,6})");

    private static final List<List<String>> WORDS = ShippedFile.records("labels/frequency-words.tsv");
    private static final Pattern COMPARATORS = Pattern.compile(ShippedFile.records("labels/comparators.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    /** The head of a column that only counts people; "N = 142" says but how many there were. */
    private static final Pattern COUNTS = Pattern.compile("(?:^|[\\s(])(?:n|N|No\\.|Number)(?!\\s*=)(?:[\\s)]|$)");

    private FrequencyReader() {}

    /** The frequency that a cell below {@code head} gives; empty if it gives none. */
    static Optional<Frequency> cell(String cell, String head, String population) {
        String words = cell.strip();
        Integer total = size(head);
        boolean comparator = isComparator(head);
        Matcher ratio = RATIO.matcher(words);
        if (ratio.matches() && Integer.parseInt(ratio.group(2)) > 0) {
            int affected = Integer.parseInt(ratio.group(1));
            int of = Integer.parseInt(ratio.group(2));
            return affected > of
                    ? Optional.empty()
                    : Optional.of(exact(head, comparator, percent(affected, of), affected, of, words, population));
        }
        Matcher both = COUNT_AND_PERCENT.matcher(words);
        if (both.matches()) {
            Integer affected = Integer.valueOf(both.group(1).replace(",", ""));
            return range(both.group(2), both.group(3))
                    .map(r -> frequency(head, comparator, r, affected, total, words, population));
        }
        Matcher reversed = PERCENT_AND_COUNT.matcher(words);
        if (reversed.matches()) {
            Integer affected = Integer.valueOf(reversed.group(3));
            Integer of = reversed.group(4) == null ? total : Integer.valueOf(reversed.group(4));
            return range(reversed.group(1), reversed.group(2))
                    .map(r -> frequency(head, comparator, r, affected, of, words, population));
        }
        Matcher percent = PERCENT.matcher(words);
        if (percent.matches()) {
            boolean counted = !words.contains("%") && !head.contains("%") && countsOnly(head);
            return counted
                    ? count(percent, head, comparator, words, population)
                    : range(percent.group(1), percent.group(2))
                            .map(r -> frequency(head, comparator, r, null, total, words, population));
        }
        return Optional.empty();
    }

    /** The share of a column that only counts people, if its head or the table's title says of how many. */
    private static Optional<Frequency> count(
            Matcher number, String head, boolean comparator, String words, String population) {
        Integer total = size(head) == null ? size(population) : size(head);
        boolean whole = number.group(1).isEmpty() && number.group(2).indexOf('.') < 0;
        if (!whole || total == null || total == 0 || Integer.parseInt(number.group(2)) > total) {
            return Optional.empty();
        }
        int affected = Integer.parseInt(number.group(2));
        return Optional.of(exact(head, comparator, percent(affected, total), affected, total, words, population));
    }

    /** The bounds that a word of frequency gives at the start of {@code words}: "Very common (≥ 1/10)". */
    static Optional<Frequency> words(String words, String population) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        for (List<String> row : WORDS) {
            boolean starts = lower.equals(row.get(0))
                    || lower.startsWith(row.get(0) + " (")
                    || lower.startsWith(row.get(0) + ":")
                    || lower.startsWith(row.get(0) + " adverse ")
                    || lower.startsWith(row.get(0) + " ≥")
                    || lower.startsWith(row.get(0) + ", ");
            if (starts) {
                return Optional.of(new Frequency(
                        "",
                        false,
                        new BigDecimal(row.get(1)),
                        new BigDecimal(row.get(2)),
                        null,
                        null,
                        words.strip(),
                        population));
            }
        }
        return Optional.empty();
    }

    static boolean isComparator(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return COMPARATORS.matcher(lower).find() && !lower.contains("placebo-controlled") && !lower.contains("vs");
    }

    /** Whether a column only counts people: its head says "n" and no percent. */
    private static boolean countsOnly(String head) {
        return COUNTS.matcher(head).find();
    }

    private static @Nullable Integer size(String head) {
        Matcher size = SIZE.matcher(head);
        return size.find() ? Integer.valueOf(size.group(1).replace(",", "")) : null;
    }

    private static BigDecimal percent(int affected, int total) {
        return BigDecimal.valueOf(affected)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** The bounds of a number with its sign; empty above a hundred percent. */
    static Optional<BigDecimal[]> range(String sign, String number) {
        BigDecimal value = new BigDecimal(number);
        if (value.compareTo(HUNDRED) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (sign) {
                    case "<", "≤" -> new BigDecimal[] {BigDecimal.ZERO, value};
                    case ">", "≥" -> new BigDecimal[] {value, HUNDRED};
                    default -> new BigDecimal[] {value, value};
                });
    }

    private static Frequency exact(
            String arm,
            boolean comparator,
            BigDecimal value,
            int affected,
            int total,
            String printed,
            String population) {
        return new Frequency(arm, comparator, value, value, affected, total, printed, population);
    }

    private static Frequency frequency(
            String arm,
            boolean comparator,
            BigDecimal[] range,
            @Nullable Integer affected,
            @Nullable Integer total,
            String printed,
            String population) {
        return new Frequency(arm, comparator, range[0], range[1], affected, total, printed, population);
    }
}
