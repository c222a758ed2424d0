package dev.materia.claim;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often an effect was seen in one arm of a study, or is said to occur.
 *
 * @param arm the head of its column, as printed; empty where there is none
 * @param comparator whether the arm is of those who did not get the drug
 * @param lower the least frequency in percent
 * @param upper the greatest frequency in percent; of an exact one the same as the least
 * @param affected how many had the effect, if printed
 * @param total how many there were in the arm, if printed
 * @param printed the frequency to the letter
 * @param population the people it was counted in, as the table's title tells; empty where it has none
 * @param row what the row of the table says that it stands in, or the words of a sentence, where these are narrower
 *     than the effect ("Grade 3 rash"): several may be of one effect; empty where it has none
 */
public record Frequency(
        String arm,
        boolean comparator,
        BigDecimal lower,
        BigDecimal upper,
        @Nullable Integer affected,
        @Nullable Integer total,
        String printed,
        String population,
        String row) {

    /** How severe the effects are that a column counts: "All grades", "Grade 3-4". */
    private static final Pattern GRADE =
            Pattern.compile("(?i)\\b(?:all|any)[\\s-]+grades?\\b|\\bgrades?\\b[^,(]*|\\bsevere\\b");

    /** One that stands in no table. */
    public Frequency(
            String arm,
            boolean comparator,
            BigDecimal lower,
            BigDecimal upper,
            @Nullable Integer affected,
            @Nullable Integer total,
            String printed,
            String population) {
        this(arm, comparator, lower, upper, affected, total, printed, population, "");
    }

    /** Whether it is one number and no range. */
    public boolean isExact() {
        return lower.compareTo(upper) == 0;
    }

    /** The same in a row of a table, of an arm that got the drug or one that did not. */
    public Frequency of(String row, boolean comparator) {
        return new Frequency(arm, comparator, lower, upper, affected, total, printed, population, row);
    }

    /** Whether {@code other} is of the same row of the same table and of effects as severe, or of the same bracket. */
    public boolean isBeside(Frequency other) {
        return row.isEmpty()
                ? other.row.isEmpty() && printed.equals(other.printed)
                : row.equals(other.row) && population.equals(other.population) && grade().equals(other.grade());
    }

    private String grade() {
        return GRADE.matcher(arm)
                .results()
                .map(found -> found.group().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
