package dev.materia.claim.frequency;

import dev.materia.monograph.Monograph;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of frequency that a label defines itself: "frequent adverse events are those occurring in at least 1/100
 * patients; infrequent adverse events are those occurring in 1/100 to 1/1000 patients".
 */
final class DefinedFrequencies {

    /**
     * What a word of frequency means from some place on.
     *
     * @param word in lower case
     * @param start where it is defined
     * @param lower the least frequency in percent
     * @param upper the greatest frequency in percent
     */
    record Definition(String word, int start, BigDecimal lower, BigDecimal upper) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern DEFINED = Pattern.compile(
            "(?i)\\b(?<word>very frequent|frequent|infrequent|very common|common|uncommon|very rare|rare)\\b[\"”']?(?:\\s+(?:adverse\\s+)?(?:events?|reactions?|effects?|experiences?))?"
                    + "\\s*(?:\\bis\\s+|\\bare\\s+|\\bas\\s+|[:=,–—-]\\s*|\\bdefined\\b\\s*)+(?:those\\s+|events?\\s+|reactions?\\s+|adverse\\s+|that\\s+|occurring\\s+|occurred\\s+|reported\\s+|which\\s+|an?\\s+|incidence\\s+(?:of\\s+)?)+"
                    + "(?:[^.;:\\d]{0,60}?)(?<bounds>(?:at least|less than|fewer than|more than|greater than|[<>≥≤])?\\s*\\d[^;:]{0,80})");

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(at least|less than|fewer than|more than|greater than|[<>≥≤])?\\s*(?:(?:1|one)\\s*(?:/|in|out of|of)\\s*(\\d{1,3}(?:,\\d{3})+|\\d{2,6})|(\\d{1,2}(?:\\.\\d{1,3})?)\\s*%)");

    private final List<Definition> definitions = new ArrayList<>();

    DefinedFrequencies(Monograph monograph) {
        String text = monograph.prose();
        Matcher defined = DEFINED.matcher(text);
        while (defined.find()) {
            @Nullable Definition definition = definition(defined);
            if (definition != null) {
                definitions.add(definition);
            }
        }
    }

    /** What {@code word} means at a place of the text; empty if nothing before it defines the word. */
    Optional<Definition> of(String word, int at) {
        return definitions.stream()
                .filter(d -> d.word.equals(word) && d.start < at)
                .reduce((first, second) -> second);
    }

    private static @Nullable Definition definition(Matcher defined) {
        Matcher number = NUMBER.matcher(defined.group("bounds"));
        List<BigDecimal> bounds = new ArrayList<>();
        String sign = "";
        while (number.find() && bounds.size() < 2) {
            boolean continued = bounds.isEmpty()
                    || defined.group("bounds")
                            .substring(0, number.start())
                            .matches(
                                    "(?is).*\\b(?:to|and|but|through)\\s*|.*(?:patients|people)[^.]*\\b(?:to|and|but)\\s*|.*[-–]\\s*");
            if (!continued) {
                break;
            }
            sign = bounds.isEmpty() && number.group(1) != null ? number.group(1).toLowerCase(Locale.ROOT) : sign;
            String of = number.group(2);
            bounds.add(
                    of == null
                            ? new BigDecimal(number.group(3))
                            : HUNDRED.divide(new BigDecimal(of.replace(",", "")), MathContext.DECIMAL32));
        }
        if (bounds.isEmpty()) {
            return null;
        }
        String word = defined.group("word").toLowerCase(Locale.ROOT);
        BigDecimal first = bounds.get(0);
        if (bounds.size() == 2) {
            return new Definition(word, defined.start(), first.min(bounds.get(1)), first.max(bounds.get(1)));
        }
        boolean most = sign.startsWith("less") || sign.startsWith("fewer") || sign.equals("<") || sign.equals("≤");
        boolean least = sign.startsWith("at least")
                || sign.startsWith("more")
                || sign.startsWith("greater")
                || sign.equals(">")
                || sign.equals("≥");
        return most
                ? new Definition(word, defined.start(), BigDecimal.ZERO, first)
                : least ? new Definition(word, defined.start(), first, HUNDRED) : null;
    }
}
