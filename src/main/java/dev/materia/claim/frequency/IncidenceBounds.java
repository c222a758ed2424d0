package dev.materia.claim.frequency;

import dev.materia.claim.Frequency;
import dev.materia.claim.Mention;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bound that a sentence sets for all the effects it lists: "the most common adverse reactions (incidence ≥ 10%)
 * were nausea and headache". Of reactions that made patients stop, the bound is that of stopping, and is left out.
 */
final class IncidenceBounds {

    private static final String NO_BRACKETS = "[^.;()\\[\\]|]";

    private static final Pattern BOUND = Pattern.compile(
            "(?i)\\b(?:reactions?|events?|effects?|experiences?|toxicit(?:y|ies)|abnormalit(?:y|ies)|symptoms)\\b(?<before>"
                    + NO_BRACKETS
                    + "{0,120})(?<printed>[(\\[][^()\\[\\]]{0,60}?(?<sign>[≥≤<>]\\s?=?|greater than or equal to"
                    + "|less than or equal to|greater than|more than|at least|less than|fewer than|exceeding)\\s*"
                    + "(?<number>\\d{1,3}(?:\\.\\d{1,2})?)\\s*%[^()\\[\\]]{0,120}[)\\]])(?<behind>(?:" + NO_BRACKETS
                    + "|\\.(?=\\d)){0,200}?)\\b(?:were|are|was|is|included?|includes|consisted of)\\b");

    private static final Pattern STOPPING = Pattern.compile(
            "discontinu|interrupt|withdraw|dose reduction|reductions|delay|resulted in|resulting in|leading to|led to|requir");

    /** Who was treated with what: "in {patients receiving Examplix with lithium}". */
    private static final Pattern TREATED = Pattern.compile(
            "(?i)\\b(?:in|of|among|for|by) ((?:adult |pediatric )?(?:patients|subjects|adults|children|people|participants|women|men)"
                    + " (?:treated with|receiving|who received|taking|who took|on|given) .{3,90}?)"
                    + "(?= (?:at|with (?:a|an) |and (?:≥|>|with|occurring)|occurring|that|which|compared)\\b|[,≥>]|$)");

    private final Monograph monograph;

    IncidenceBounds(Monograph monograph) {
        this.monograph = monograph;
    }

    /** The bound that the sentence of {@code mention} sets for it; empty if there is none. */
    Optional<Frequency> of(Mention mention) {
        Passage passage = monograph.passages().get(mention.passage() - 1);
        if (passage.kind() == Passage.Kind.ROW || mention.start() <= passage.start()) {
            return Optional.empty();
        }
        String before = monograph.prose().substring(passage.start(), mention.start());
        if (before.indexOf('%') < 0) {
            return Optional.empty();
        }
        Optional<Frequency> last = Optional.empty();
        Matcher bound = BOUND.matcher(before);
        while (bound.find()) {
            last = frequency(bound, before.substring(0, bound.start()));
        }
        return last;
    }

    private static Optional<Frequency> frequency(Matcher bound, String opening) {
        String around = (bound.group("before") + bound.group("behind")).toLowerCase(Locale.ROOT);
        String sign = bound.group("sign").toLowerCase(Locale.ROOT);
        boolean most =
                sign.startsWith("<") || sign.startsWith("≤") || sign.startsWith("less") || sign.startsWith("fewer");
        boolean some = opening.toLowerCase(Locale.ROOT).contains("serious");
        if (STOPPING.matcher(around).find() || (most && some)) {
            return Optional.empty();
        }
        Matcher group = TREATED.matcher(bound.group("before") + bound.group("behind"));
        String arm = group.find() ? group.group(1).strip() : "";
        return FrequencyReader.range(most ? "<" : "≥", bound.group("number"))
                .map(r -> new Frequency(arm, false, r[0], r[1], null, null, bound.group("printed"), ""));
    }
}
