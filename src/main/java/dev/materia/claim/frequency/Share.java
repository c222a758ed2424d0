package dev.materia.claim.frequency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A share of people as prose prints it: "3%", "fewer than 1%", "0.5% to &lt;1%", "4.1% (27/666)", "15 (0.2%)", "3 of 60
 * evaluable subjects (5%)", "1 in 500".
 *
 * @param start where it starts in the text
 * @param end where it ends
 * @param lower the least in percent
 * @param upper the greatest in percent
 * @param affected how many had the effect, if printed
 * @param total how many there were, if printed
 * @param printed the share to the letter
 */
record Share(
        int start,
        int end,
        BigDecimal lower,
        BigDecimal upper,
        @Nullable Integer affected,
        @Nullable Integer total,
        String printed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String SIGN =
            "[≥≤<>]\\s?=?|greater than or equal to|less than or equal to|greater than|more than"
                    + "|at least|at most|less than|fewer than|lower than|under|over|exceeding|up to";
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,3})?";

    private static final Pattern PERCENT = Pattern.compile(
            "(?i)(?<![\\w.,/–-])(?<sign>" + SIGN + ")?\\s*(?<number>" + NUMBER
                    + ")(?:\\s*(?:%|percent)?\\s*(?<link>to|through|-|–|and|but)\\s*(?<sign2>" + SIGN
                    + ")?\\s*(?<number2>" + NUMBER
                    + "))?\\s*(?:%|percent\\b)(?<more>\\s+or (?:more|greater|higher|less|fewer)\\b)?"
                    + "(?:\\s*\\(\\s*(?<affected>\\d[\\d,]*)\\s*(?:/|of|out of)\\s*(?<total>\\d[\\d,]*)[^()%]{0,20}\\))?");

    private static final String COUNT =
            "\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a single";

    /** "15 (0.2%)" */
    private static final Pattern COUNTED = Pattern.compile("(?i)(?<![\\w.,/–-])(?<affected>" + COUNT
            + ")(?:\\s+(?:of|out of)\\s+(?:the\\s+)?(?<total>\\d[\\d,]*))?(?<who>(?:\\s+[a-z-]+){0,5}?)\\s*\\((?<sign>[<>≤≥])?\\s*(?<number>"
            + NUMBER + ")\\s*%\\)");

    /** "3 of 60 patients", "one of the 53 subjects". */
    private static final Pattern RATIO = Pattern.compile("(?i)(?<![\\w.,/–-])(?<affected>" + COUNT
            + ")\\s+(?:of|out of)\\s+(?:the\\s+|a total of\\s+)?(?<total>\\d[\\d,]*)(?=\\s+(?:[a-z-]+\\s+){0,4}?"
            + "(?:patients|subjects|people|participants|women|men|children|adults|individuals|infants)\\b)");

    /** "1 in 500", "one out of 10,000". */
    private static final Pattern ONE_IN = Pattern.compile(
            "(?i)(?<![\\w.,/–-])(?<affected>1|one)\\s+(?:in|out of)\\s+(?:every\\s+)?(?:about\\s+)?(?<total>\\d[\\d,]*)(?!\\d|\\.\\d|\\s*%)"
                    + "(?=\\s+(?:[a-z-]+\\s+){0,3}?(?:patients|subjects|people|participants|women|men|children|adults|individuals|infants|users|treated|exposed)\\b|[\\s,.)]|$)");

    /** What stands before a number that counts no people: "grade 3 (5%)". */
    private static final Pattern GRADE =
            Pattern.compile("(?i)\\b(?:grades?|phase|study|studies|trial|day|week|table|cycle|stage|or|to|and)\\s*$");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("a single", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    /** The shares that {@code text} prints, in their order. */
    static List<Share> in(String text) {
        List<Share> found = new ArrayList<>();
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            boolean people = counted.group("who").isEmpty()
                    || counted.group("who")
                            .matches("(?i).*(?:patients?|subjects?|people|participants?|women|men|children|adults)");
            if (!people
                    || GRADE.matcher(text.substring(0, counted.start("affected")))
                            .find()) {
                continue;
            }
            FrequencyReader.range(counted.group("sign") == null ? "" : counted.group("sign"), counted.group("number"))
                    .ifPresent(
                            r -> found.add(of(counted, r[0], r[1], counted.group("affected"), counted.group("total"))));
        }
        ratios(RATIO.matcher(text), found);
        ratios(ONE_IN.matcher(text), found);
        Matcher percent = PERCENT.matcher(text);
        while (percent.find()) {
            bounds(percent)
                    .ifPresent(
                            r -> found.add(of(percent, r[0], r[1], percent.group("affected"), percent.group("total"))));
        }
        List<Share> kept = new ArrayList<>();
        for (Share share : found) {
            if (kept.stream().noneMatch(k -> k.start < share.end && share.start < k.end)) {
                kept.add(share);
            }
        }
        kept.sort(Comparator.comparingInt(Share::start));
        return kept;
    }

    /** Whether it has no single number. */
    boolean isBound() {
        return lower.compareTo(upper) != 0;
    }

    private static void ratios(Matcher ratio, List<Share> found) {
        while (ratio.find()) {
            int affected = number(ratio.group("affected"));
            int total = number(ratio.group("total"));
            if (total > 0 && affected <= total) {
                BigDecimal share = BigDecimal.valueOf(affected)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(total), new MathContext(3))
                        .stripTrailingZeros();
                found.add(of(ratio, share, share, ratio.group("affected"), ratio.group("total")));
            }
        }
    }

    private static Share of(
            Matcher match, BigDecimal lower, BigDecimal upper, @Nullable String affected, @Nullable String total) {
        String printed = match.group().strip();
        int start = match.start() + match.group().indexOf(printed);
        return new Share(
                start,
                match.end(),
                lower,
                upper,
                affected == null ? null : Integer.valueOf(number(affected)),
                total == null ? null : Integer.valueOf(number(total)),
                printed.replaceAll("\\s+", " "));
    }

    private static Optional<BigDecimal[]> bounds(Matcher percent) {
        String more = percent.group("more");
        String sign = more == null ? sign(percent.group("sign")) : more.matches(".*(?:less|fewer)") ? "≤" : "≥";
        Optional<BigDecimal[]> first = FrequencyReader.range(sign, percent.group("number"));
        if (percent.group("number2") == null || first.isEmpty()) {
            return first;
        }
        String sign2 = sign(percent.group("sign2"));
        boolean joined = percent.group("link").matches("(?i)and|but");
        Optional<BigDecimal[]> second = FrequencyReader.range(sign2, percent.group("number2"));
        if (second.isEmpty() || (joined && sign2.isEmpty())) {
            // "2% and 3%" are of two arms
            return Optional.empty();
        }
        BigDecimal lower = new BigDecimal(percent.group("number"));
        BigDecimal upper = new BigDecimal(percent.group("number2"));
        return lower.compareTo(upper) > 0 ? Optional.empty() : Optional.of(new BigDecimal[] {lower, upper});
    }

    private static String sign(@Nullable String words) {
        String sign = words == null ? "" : words.toLowerCase(Locale.ROOT).strip();
        if (sign.isEmpty()) {
            return "";
        }
        boolean most = sign.startsWith("<") || sign.matches("≤.*|less.*|fewer.*|lower.*|under|up to|at most");
        return most ? "<" : "≥";
    }

    private static int number(String words) {
        Integer word = WORDS.get(words.toLowerCase(Locale.ROOT));
        String digits = words.replaceAll("\\D", "");
        return word != null ? word : digits.length() > 9 || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
