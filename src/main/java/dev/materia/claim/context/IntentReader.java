package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a use is meant to achieve, and its place beside other treatment, from {@code contexts/intents.tsv}. */
final class IntentReader {

    private record Row(String key, List<String> triggers, Pattern pattern) {}

    private final List<Row> rows = new ArrayList<>();

    IntentReader(ContextTables tables) {
        for (List<String> row : ContextTables.rows("intents")) {
            rows.add(new Row(row.get(0), List.of(row.get(1).split(",", -1)), tables.pattern(row.get(2))));
        }
    }

    /** What words say of a use. */
    record Purpose(Set<Intent> intents, Set<TherapyRole> roles) {}

    /** The intents and roles that words name; none of either may be named. */
    Purpose read(String words) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        Set<TherapyRole> roles = EnumSet.noneOf(TherapyRole.class);
        StringBuilder rest = new StringBuilder(words);
        String lower = words.toLowerCase(Locale.ROOT);
        for (Row row : rows) {
            if (row.triggers.stream().noneMatch(lower::contains)) {
                continue;
            }
            Matcher m = row.pattern.matcher(rest);
            List<int[]> taken = new ArrayList<>();
            while (m.find()) {
                taken.add(new int[] {m.start(), m.end()});
            }
            for (int[] span : taken) {
                add(row.key, intents, roles);
                blank(rest, span[0], span[1]);
            }
        }
        return new Purpose(intents, roles);
    }

    private static void add(String key, Set<Intent> intents, Set<TherapyRole> roles) {
        for (TherapyRole role : TherapyRole.values()) {
            if (role.key().equals(key)) {
                roles.add(role);
                return;
            }
        }
        intents.add(Intent.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Replaces a stretch by full stops, which no pattern passes over. */
    static void blank(StringBuilder words, int start, int end) {
        for (int i = start; i < end; i++) {
            words.setCharAt(i, '.');
        }
    }
}
