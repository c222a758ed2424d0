package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads severities and lengths of time from the words of a context. */
final class ValueReader {

    private record Level(Pattern pattern, ConditionSeverity min, ConditionSeverity max) {}

    private final List<Level> levels = new ArrayList<>();
    private final List<String> numbers;
    private final Pattern length;

    ValueReader(ContextTables tables) {
        for (List<String> row : ContextTables.rows("severity")) {
            levels.add(new Level(tables.pattern(row.get(0)), severity(row.get(1)), severity(row.get(2))));
        }
        numbers = ContextTables.rows("words").stream()
                .filter(r -> r.get(0).equals("number"))
                .findFirst()
                .orElseThrow();
        length = tables.pattern(
                "(?<most>(?:up to|no more than|not more than|less than|fewer than|maximum of|not exceeding) )?(?<least>at least )?"
                        + "(?<low>{count})(?:\\s*(?:to|-|–|or) ?(?<high>{count}))? ?(?<unit>hour|day|week|month|year)s?(?: or (?<rest>less|fewer|longer|more))?");
    }

    private static ConditionSeverity severity(String key) {
        return ConditionSeverity.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What {@code words} come to; {@code kind} is the value column of {@code patterns.tsv}. */
    Optional<ContextValue> read(String kind, String words) {
        return switch (kind) {
            case "severity" -> severityOf(words);
            case "severe" ->
                Optional.of(new ContextValue.SeverityRange(ConditionSeverity.SEVERE, ConditionSeverity.SEVERE));
            case "term" -> Optional.of(new ContextValue.DurationRange(null, null, term(words)));
            case "phase" -> Optional.of(new ContextValue.DurationRange(null, null, words.toLowerCase(Locale.ROOT)));
            case "length" -> length(words);
            default -> Optional.empty();
        };
    }

    private Optional<ContextValue> severityOf(String words) {
        ConditionSeverity min = null;
        ConditionSeverity max = null;
        for (Level level : levels) {
            if (level.pattern.matcher(words).find()) {
                min = min == null || level.min.compareTo(min) < 0 ? level.min : min;
                max = max == null || level.max.compareTo(max) > 0 ? level.max : max;
            }
        }
        return min == null || max == null ? Optional.empty() : Optional.of(new ContextValue.SeverityRange(min, max));
    }

    private static String term(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("short") || lower.startsWith("temporar") || lower.startsWith("brief")) {
            return "short";
        }
        return lower.startsWith("long") || lower.startsWith("prolonged")
                ? "long"
                : lower.replace('-', ' ').split(" ", -1)[0];
    }

    private Optional<ContextValue> length(String words) {
        Matcher m = length.matcher(words);
        if (!m.find()) {
            return Optional.empty();
        }
        char unit = m.group("unit").toUpperCase(Locale.ROOT).charAt(0);
        Optional<String> low = iso(m.group("low"), unit);
        Optional<String> high = Optional.ofNullable(m.group("high")).flatMap(h -> iso(h, unit));
        String rest = m.group("rest");
        boolean less = m.group("most") != null || "less".equals(rest) || "fewer".equals(rest);
        boolean more = m.group("least") != null || "longer".equals(rest) || "more".equals(rest);
        if (low.isEmpty() || (m.group("high") != null && high.isEmpty())) {
            return Optional.empty();
        }
        if (high.isPresent()) {
            return Optional.of(new ContextValue.DurationRange(low.get(), high.get(), null));
        }
        String min = less ? null : low.get();
        String max = more ? null : low.get();
        return Optional.of(new ContextValue.DurationRange(min, max, null));
    }

    /** An {@code xsd:duration} of a whole number; a week is seven days, which XML Schema has no other word for. */
    private Optional<String> iso(String number, char unit) {
        int word = numbers.indexOf(number.toLowerCase(Locale.ROOT));
        if (word < 1 && !number.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int value = word > 0 ? word : Integer.parseInt(number);
        return Optional.of(
                switch (unit) {
                    case 'H' -> "PT" + value + "H";
                    case 'W' -> "P" + value * 7 + "D";
                    default -> "P" + value + unit;
                });
    }
}
