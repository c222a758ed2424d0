package dev.materia.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brands of products that hold another drug besides, as a monograph itself says: "Examplex (a mixture of X and Y)", "in
 * combination with Y as Examplex", "Examplex, a combination of X and Y". Such a brand is not a name of the drug. The
 * prose is gone over once, however many brands there are.
 */
final class CombinationBrands {

    private static final String MIXED = "(?:combin(?:ation|ed)|mix(?:ture|ed)|compounded|together)\\b";

    /** What says so behind a brand. */
    private static final Pattern BEHIND = Pattern.compile(" ?(?:\\(|,|\\bis|\\bwas)(?: ?[\\p{L}-]+){0,3} ?" + MIXED
            + "| \\(\\p{Ll}[\\p{L}-]+ ?(?:/|\\+| and | plus | with )\\p{Ll}[\\p{L}-]+\\)"
            + "|(?:, which)? (?:also )?contains? [^.;]{2,40} and ");

    /** What says so before a brand. */
    private static final Pattern BEFORE = Pattern.compile(
            MIXED + " (?:\\p{L}+ ){0,2}(?:of|with) [^.;()]{2,60}(?:\\(|\\bas |\\bcalled |\\bbrand(?:ed| names?) )"
                    + "[^.;()]{0,60}?\\z");

    /** No further from a brand stands what says so. */
    private static final int REACH = 250;

    private final Set<String> found = new HashSet<>();

    /** Those of {@code brands} that {@code prose} calls combinations. */
    CombinationBrands(String prose, Collection<String> brands) {
        Names names = new Names();
        brands.forEach(names::add);
        Matcher behind = BEHIND.matcher(prose).useTransparentBounds(true);
        Matcher before = BEFORE.matcher(prose).useTransparentBounds(true);
        int end;
        for (int start = 0; start < prose.length(); start = end) {
            end = runEnd(prose, start);
            if (end == start) {
                end = start + 1;
            } else {
                for (String brand : names.at(prose, start, end)) {
                    int to = start + brand.length();
                    boolean combined = behind.region(to, Math.min(prose.length(), to + REACH))
                                    .lookingAt()
                            || before.region(Math.max(0, start - REACH), start).find();
                    if (combined) {
                        found.add(brand);
                    }
                }
            }
        }
    }

    /** Whether the monograph calls {@code brand} a combination. */
    boolean has(String brand) {
        return found.contains(brand);
    }

    /** Where the letters and digits end that start at {@code start}; {@code start} if there are none. */
    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c) && !isNumber(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Names by their runs of letters and digits, one after the other. */
    private static final class Names {

        private final Map<String, Names> further = new HashMap<>();
        private final List<String> ending = new ArrayList<>();

        /** Adds a name that starts with a letter or digit. */
        void add(String name) {
            Names node = this;
            int end;
            for (int start = 0; start < name.length(); start = end) {
                end = runEnd(name, start);
                if (end > start) {
                    node = node.further.computeIfAbsent(name.substring(start, end), run -> new Names());
                } else {
                    end = start + 1;
                }
            }
            node.ending.add(name);
        }

        /** The names that stand in {@code text} where the run of letters and digits is. */
        List<String> at(String text, int start, int runEnd) {
            List<String> standing = new ArrayList<>();
            Names node = further.get(text.substring(start, runEnd));
            int from = runEnd;
            while (node != null) {
                for (String name : node.ending) {
                    if (text.startsWith(name, start) && runEnd(text, start + name.length()) == start + name.length()) {
                        standing.add(name);
                    }
                }
                if (node.further.isEmpty()) {
                    break;
                }
                while (from < text.length() && runEnd(text, from) == from) {
                    from++;
                }
                int to = runEnd(text, from);
                node = node.further.get(text.substring(from, to));
                from = to;
            }
            return standing;
        }
    }
}
