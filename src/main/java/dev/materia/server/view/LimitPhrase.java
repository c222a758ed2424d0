package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * The limits of a claim as a line for people: "adults and children from 2 years, added to other antiepileptics, where
 * two have failed".
 */
final class LimitPhrase {

    private static final String AGE = "AgeContext";
    private static final int YEAR = 12;

    /** What stands before the words of a context, by its type; types that are missing stand by their words alone. */
    private static final List<List<String>> LEADS = List.of(
            List.of("ComorbidityContext", "with "),
            List.of("CauseContext", "due to "),
            List.of("CoTherapyContext", "with "));

    /** The words that name a circumstance, by the local names of the ontology's terms. */
    private static final Map<String, Pattern> NAMING = Map.of(
            "HighDose",
                    Pattern.compile(
                            "\\b(?:high(?:er|est)?|large(?:r|st)?|excessive|supratherapeutic)\\b.*\\b(?:dos|amount|quantit)"),
            "LongTermUse", Pattern.compile("\\b(?:long|prolonged|chronic|extended|continued|years)\\b"),
            "Overdose", Pattern.compile("\\boverdos"),
            "AbruptWithdrawal", Pattern.compile("\\b(?:withdr|discontinu|stop|cessation)"));

    private final GraphReader facts;

    LimitPhrase(GraphReader facts) {
        this.facts = facts;
    }

    /** The line for contexts and roles; empty where there are none. */
    String of(List<Node> contexts, List<Node> roles) {
        List<Node> ordered = contexts.stream()
                .sorted(Comparator.comparingInt((Node node) -> place(node)).thenComparing(node -> node.toString()))
                .toList();
        String ages = ordered.stream()
                .filter(context -> type(context).equals(AGE))
                .map(this::age)
                .distinct()
                .collect(Collectors.joining(" and "));
        boolean added = roles.contains(Mat.term("Adjunct"));
        List<String> parts = new ArrayList<>();
        if (!ages.isEmpty()) {
            parts.add(ages);
        }
        ordered.stream()
                .filter(context -> !type(context).equals(AGE))
                .map(context -> words(context, added))
                .distinct()
                .forEach(parts::add);
        boolean partner = ordered.stream().anyMatch(context -> type(context).equals("CoTherapyContext"));
        if (added && !partner) {
            parts.add("added to other treatment");
        }
        return String.join(", ", apart(parts));
    }

    /**
     * Whether the line {@code limits} names the circumstance of that local name itself: "long-term" for long-term use.
     */
    static boolean names(String limits, String circumstance) {
        Pattern naming = NAMING.get(circumstance);
        return naming != null && naming.matcher(limits.toLowerCase(Locale.ROOT)).find();
    }

    /** What a line of limits says beyond a heading: nothing of "long-term use" below "In long-term use". */
    static String beyond(String limits, String heading) {
        if (limits.isEmpty()) {
            return limits;
        }
        List<String> words = List.of(heading.toLowerCase(Locale.ROOT).split("\\W+"));
        return Stream.of(limits.split(", "))
                .filter(part ->
                        !words.containsAll(List.of(part.toLowerCase(Locale.ROOT).split("\\W+"))))
                .collect(Collectors.joining(", "));
    }

    /** Parts of a line without those that another says with more words: "long-term" beside "long-term use". */
    static List<String> apart(List<String> parts) {
        return parts.size() < 2
                ? parts
                : parts.stream()
                        .distinct()
                        .filter(part -> parts.stream().noneMatch(other -> !other.equals(part) && covers(other, part)))
                        .toList();
    }

    private static boolean covers(String longer, String part) {
        String padded = " " + longer.toLowerCase(Locale.ROOT) + " ";
        String words = " " + part.toLowerCase(Locale.ROOT) + " ";
        boolean same = padded.length() == words.length();
        return !same && padded.contains(words) && !padded.contains(" without" + words);
    }

    /** Where the words stand in the text. */
    private int place(Node context) {
        return facts.one(context, Terms.HAS_SELECTOR)
                .map(selector -> facts.text(selector, Terms.START))
                .filter(start -> start.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    private String type(Node context) {
        return facts.one(context, Mat.CONTEXT_TYPE).map(GraphReader::local).orElse("");
    }

    private String words(Node context, boolean added) {
        String mention = facts.text(context, Mat.MENTION);
        String presence =
                facts.one(context, Mat.PRESENCE).map(GraphReader::local).orElse("");
        if (presence.equals("Either")) {
            return mention;
        }
        if (presence.equals("Excluded")) {
            return "without " + mention;
        }
        String type = type(context);
        if (added && type.equals("CoTherapyContext")) {
            return "added to " + mention;
        }
        return LEADS.stream()
                .filter(lead -> lead.get(0).equals(type))
                .map(lead -> lead.get(1) + mention)
                .findFirst()
                .orElse(mention);
    }

    /** "children from 2 years", "adults", "7 to 17 years"; the words of the text where they name no number. */
    private String age(Node context) {
        Optional<String> min = months(context, Mat.MIN_MONTHS).or(() -> days(context, Mat.MIN_DAYS));
        Optional<String> max = months(context, Mat.MAX_MONTHS).or(() -> days(context, Mat.MAX_DAYS));
        String group = facts.all(context, Mat.LIMITED_TO).stream()
                .map(facts::name)
                .findFirst()
                .orElse("");
        if (min.isEmpty() && max.isEmpty()) {
            return group.isEmpty() ? facts.text(context, Mat.MENTION) : group;
        }
        String from = facts.texts(context, Mat.MIN_EXCLUSIVE).isEmpty() ? "from " : "over ";
        String to = facts.texts(context, Mat.MAX_EXCLUSIVE).isEmpty() ? "up to " : "under ";
        String range = min.map(m -> from + m).orElse("")
                + (min.isPresent() && max.isPresent() ? " " : "")
                + max.map(m -> to + m).orElse("");
        return (group.isEmpty() ? "people" : group) + " " + range;
    }

    private Optional<String> months(Node context, Node property) {
        return number(context, property)
                .map(months -> months % YEAR == 0 && months > 0
                        ? Wording.count(months / YEAR, "year")
                        : Wording.count(months, "month"));
    }

    private Optional<String> days(Node context, Node property) {
        return number(context, property).map(days -> Wording.count(days, "day"));
    }

    private Optional<Integer> number(Node context, Node property) {
        return Optional.of(facts.text(context, property))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt);
    }
}
