package dev.materia.claim;

import java.math.BigDecimal;
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
 */
public record Frequency(
        String arm,
        boolean comparator,
        BigDecimal lower,
        BigDecimal upper,
        @Nullable Integer affected,
        @Nullable Integer total,
        String printed,
        String population) {

    /** Whether it is one number and no range. */
    public boolean isExact() {
        return lower.compareTo(upper) == 0;
    }

    /** The same of an arm that got the drug. */
    public Frequency ofTheDrug() {
        return new Frequency(arm, false, lower, upper, affected, total, printed, population);
    }
}
