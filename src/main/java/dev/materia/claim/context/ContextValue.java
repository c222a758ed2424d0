package dev.materia.claim.context;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words of a context come to, in a form to compare and to compute with. */
public sealed interface ContextValue {

    /** A text that two values share where they are the same; part of a claim's identity. */
    String identity();

    /**
     * An age group, an age range, or both. Nothing stands here that the text does not say: "adults" has no number.
     *
     * @param group the group, if one is named
     * @param min the least age, if one is named
     * @param max the greatest age, if one is named
     */
    record AgeRange(Optional<Group> group, Optional<Bound> min, Optional<Bound> max) implements ContextValue {

        /** Age groups that labels tell apart. */
        public enum Group {
            CHILD,
            ADOLESCENT,
            ADULT,
            ELDERLY;

            /** The name in {@code extract}'s output and in the tables. */
            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /**
         * One end of an age range.
         *
         * @param number in months, or in days where the text counts in days or weeks
         * @param unit which
         * @param exclusive whether the age itself is outside: "over 12 years"
         */
        public record Bound(int number, Unit unit, boolean exclusive) {

            /** The age in days, an average month for a month: to compare with, not to publish. */
            double days() {
                return unit == Unit.MONTHS ? number * 30.4375 : number;
            }
        }

        /** Units of an age. Months are whole; weeks are days, since no whole number of months is said. */
        public enum Unit {
            MONTHS,
            DAYS
        }

        /** Greatest age that is taken for one, in months. */
        public static final int OLDEST = 1440;

        /** Whether the ends are ages, and the least is below the greatest. */
        boolean sound() {
            boolean ages = Stream.of(min, max).flatMap(Optional::stream).allMatch(b -> b.days() <= OLDEST * 30.5);
            return ages
                    && (min.isEmpty()
                            || max.isEmpty()
                            || min.get().days() < max.get().days());
        }

        @Override
        public String identity() {
            String ends = min.isEmpty() && max.isEmpty()
                    ? group.map(Group::key).orElse("")
                    : min.map(AgeRange::text).orElse("") + ".."
                            + max.map(AgeRange::text).orElse("");
            return "age " + ends;
        }

        private static String text(Bound bound) {
            String unit = bound.unit() == Unit.MONTHS ? "m" : "d";
            return bound.number() + unit + (bound.exclusive() ? "!" : "");
        }
    }

    /**
     * A range of severity; both ends are the same where one word says it.
     *
     * @param min the mildest
     * @param max the severest
     */
    record SeverityRange(ConditionSeverity min, ConditionSeverity max) implements ContextValue {
        @Override
        public String identity() {
            return "severity " + min.key() + ".." + max.key();
        }
    }

    /**
     * A length of time or a phase.
     *
     * @param min the shortest, as an {@code xsd:duration}
     * @param max the longest, as an {@code xsd:duration}
     * @param term {@code short} or {@code long}, {@code acute} or another phase, where a word says so
     */
    record DurationRange(
            @Nullable String min,
            @Nullable String max,
            @Nullable String term) implements ContextValue {
        @Override
        public String identity() {
            return "duration "
                    + Stream.of(min, max, term).map(v -> v == null ? "" : v).collect(Collectors.joining(".."));
        }
    }
}
