package dev.materia.claim.frequency;

import dev.materia.claim.Frequency;
import dev.materia.claim.Mention;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Regulator;
import dev.materia.source.ShippedFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of frequency that introduce effects, as European labels list them: "Very common: nausea", "Common (≥ 1/100
 * to &lt; 1/10)" above a list, a heading "Rare". The bounds in brackets count; without them those that the European
 * guideline gives the word, which American labels do not follow, or those of the label's own definition ("infrequent
 * adverse events are those occurring in 1/100 to 1/1000 patients").
 */
final class FrequencyLabels {

    private static final List<List<String>> WORDS = ShippedFile.records("labels/frequency-words.tsv");

    /** A word of frequency, in capitals or at the start, with bounds in brackets, a colon or a dash behind it. */
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[\\s|.;)•]))("
            + WORDS.stream()
                    .map(row -> "(?i:" + row.get(0).charAt(0) + ")"
                            + row.get(0).substring(1).replace(" ", "\\s+"))
                    .collect(Collectors.joining("|"))
            + "|[Ff]requent|[Ii]nfrequent|[Nn]ot\\s+known|[Ff]requency\\s+not\\s+known)"
            + "(?:\\s+(?:adverse|side|undesirable)\\s+(?:reactions?|effects?))?"
            + "\\s*(\\([^()]{0,60}\\))?\\s*([:–—]|-\\s|-$|$)?");

    /** Words before which "common" compares: "most common:". */
    private static final Pattern COMPARED =
            Pattern.compile("(?i)(?:most|more|less|least|also|very|is|are|was|were)\\s+$");

    private static final Pattern BOUND =
            Pattern.compile("([<>≤≥])?\\s*1\\s*/\\s*(\\d{1,3}(?:[,\\s\\u00a0]?\\d{3})*(?!\\d))");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Monograph monograph;
    private final boolean european;
    private final DefinedFrequencies defined;

    FrequencyLabels(Monograph monograph) {
        this.monograph = monograph;
        this.defined = new DefinedFrequencies(monograph);
        this.european = monograph.product() == null || monograph.product().regulator() != Regulator.FDA;
    }

    /** The frequency of the words that introduce {@code mention}; empty if none do. */
    Optional<Frequency> of(Mention mention) {
        Passage passage = monograph.passages().get(mention.passage() - 1);
        String before = monograph.prose().substring(passage.start(), Math.max(passage.start(), mention.start()));
        Found own = last(before, false, mention.start());
        if (own.label || passage.kind() == Passage.Kind.ROW) {
            return own.frequency;
        }
        int number = passage.lead() > 0 ? passage.lead() : passage.number() - 1;
        if (number > 0 && monograph.passages().get(number - 1).section() == passage.section()) {
            Passage above = monograph.passages().get(number - 1);
            Found lead = last(monograph.prose().substring(above.start(), above.end()), true, mention.start());
            if (lead.label) {
                return lead.frequency;
            }
        }
        return last(monograph.sections().get(passage.section()).heading(), true, mention.start()).frequency;
    }

    /** Whether there is a label, and the frequency it gives, if it gives one. */
    private record Found(boolean label, Optional<Frequency> frequency) {
        static final Found NONE = new Found(false, Optional.empty());
    }

    /** The last label in {@code words}; only one that they end with and start with, if it has to be {@code alone}. */
    private Found last(String words, boolean alone, int at) {
        String text = words.strip();
        Found last = Found.NONE;
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            boolean whole = label.start() == 0 && label.end() == text.length();
            boolean marked = label.group(3) != null && !label.group(3).isEmpty();
            boolean bounded = label.group(2) != null && label.group(2).contains("1/");
            boolean capital = label.start() == 0 || Character.isUpperCase(text.charAt(label.start()));
            boolean compared =
                    COMPARED.matcher(text.substring(0, label.start())).find();
            if (alone ? whole : capital && !compared && (marked || bounded)) {
                last = new Found(
                        true,
                        frequency(label.group(1), label.group(2), label.group().strip(), at));
            }
        }
        return last;
    }

    private Optional<Frequency> frequency(String word, @Nullable String bracket, String printed, int at) {
        @Nullable BigDecimal lower = null;
        @Nullable BigDecimal upper = null;
        Matcher bound = BOUND.matcher(bracket == null ? "" : bracket);
        while (bound.find()) {
            BigDecimal percent = HUNDRED.divide(
                    new BigDecimal(bound.group(2).replaceAll("\\D", "")).max(BigDecimal.ONE), MathContext.DECIMAL32);
            boolean most = "<".equals(bound.group(1)) || "≤".equals(bound.group(1));
            lower = most ? lower : percent;
            upper = most ? percent : upper;
        }
        if (lower != null || upper != null) {
            BigDecimal least = lower == null ? BigDecimal.ZERO : lower;
            BigDecimal most = upper == null ? HUNDRED : upper;
            return least.compareTo(most) > 0 ? Optional.empty() : Optional.of(of(least, most, printed));
        }
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Optional<DefinedFrequencies.Definition> own = defined.of(plain, at);
        if (own.isPresent()) {
            return Optional.of(of(own.get().lower(), own.get().upper(), printed));
        }
        return WORDS.stream()
                .filter(row -> european && row.get(0).equals(plain))
                .findFirst()
                .map(row -> of(new BigDecimal(row.get(1)), new BigDecimal(row.get(2)), printed));
    }

    private static Frequency of(BigDecimal lower, BigDecimal upper, String printed) {
        return new Frequency("", false, lower, upper, null, null, printed.replaceAll("\\s*[:–—-]$", ""), "");
    }
}
