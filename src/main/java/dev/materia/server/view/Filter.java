package dev.materia.server.view;

import dev.materia.server.claim.ClaimsHandler;
import dev.materia.server.http.Parameters;
import dev.materia.server.page.part.Filters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Which claims a reader wants to see on a page, as the parameters of its address have it. What is not asked for is
 * empty.
 *
 * @param certainty how sure: {@code probable}
 * @param polarity {@code affirmed} or {@code denied}
 * @param circumstance when: {@code Overdose}
 * @param source the monograph, by what stands behind {@code monograph/} in its IRI
 */
record Filter(String certainty, String polarity, String circumstance, String source) {

    private static final String CERTAINTY = "certainty";
    private static final String POLARITY = "polarity";
    private static final String CIRCUMSTANCE = "circumstance";
    private static final String SOURCE = "source";

    /** Maximum number of claims that are given at a time. */
    private static final String MOST = "1000";

    /** What {@code parameters} ask for. */
    static Filter of(Parameters parameters) {
        return new Filter(
                parameters.first(CERTAINTY).orElse(""),
                parameters.first(POLARITY).orElse(""),
                parameters.first(CIRCUMSTANCE).orElse(""),
                parameters.first(SOURCE).orElse(""));
    }

    private boolean isEmpty() {
        return values().values().stream().allMatch(String::isEmpty);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(CERTAINTY, certainty);
        values.put(POLARITY, polarity);
        values.put(CIRCUMSTANCE, circumstance);
        values.put(SOURCE, source);
        return values;
    }

    /** The claims that are wanted, with the passages of the source that is wanted alone. */
    List<ClaimRecord> of(List<ClaimRecord> claims) {
        return isEmpty()
                ? claims
                : claims.stream()
                        .filter(claim -> fits(certainty, claim.certainty()))
                        .filter(claim -> fits(polarity, polarity(claim)))
                        .filter(claim -> fits(circumstance, claim.circumstance()))
                        .map(claim -> source.isEmpty() ? claim : claim.in(source))
                        .filter(claim -> source.isEmpty() || !claim.passages().isEmpty())
                        .toList();
    }

    private static boolean fits(String wanted, String value) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
    }

    private static String polarity(ClaimRecord claim) {
        return claim.denied() ? "denied" : "affirmed";
    }

    /**
     * The form that asks for less of {@code claims}, at {@code path}; there is nothing to ask where there is one
     * choice.
     */
    Filters form(GraphReader facts, String path, List<ClaimRecord> claims) {
        List<Filters.Choice> choices = new ArrayList<>();
        add(
                choices,
                "How sure",
                CERTAINTY,
                certainty,
                claims,
                claim -> Stream.of(lower(claim.certainty())),
                value -> value);
        add(choices, "Said or denied", POLARITY, polarity, claims, claim -> Stream.of(polarity(claim)), value -> value);
        add(
                choices,
                "When",
                CIRCUMSTANCE,
                circumstance,
                claims,
                claim -> Stream.of(claim.circumstance()),
                value -> PageTopic.CIRCUMSTANCES
                        .getOrDefault(value, GraphReader.words(value))
                        .toLowerCase(Locale.ROOT));
        String base = facts.published().base() + "monograph/";
        add(
                choices,
                "Source",
                SOURCE,
                source,
                claims,
                claim -> claim.sources().stream()
                        .filter(iri -> iri.startsWith(base))
                        .map(iri -> iri.substring(base.length())),
                value -> facts.name(NodeFactory.createURI(base + value)));
        return new Filters(path + ".html", choices, !isEmpty(), of(claims).size(), claims.size());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void add(
            List<Filters.Choice> choices,
            String label,
            String name,
            String chosen,
            List<ClaimRecord> claims,
            Function<ClaimRecord, Stream<String>> values,
            Function<String, String> words) {
        Map<String, Long> counts = claims.stream()
                .flatMap(values)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        if (counts.size() < 2 && chosen.isEmpty()) {
            return;
        }
        List<Filters.Option> options = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(count -> new Filters.Option(
                        count.getKey(),
                        words.apply(count.getKey()) + " (" + count.getValue() + ")",
                        count.getKey().equalsIgnoreCase(chosen)))
                .toList();
        choices.add(new Filters.Choice(name, label, options));
    }

    /** The address of the claims on {@code drug}, of those that are wanted, in the format of {@code ending}. */
    String data(Node drug, String ending) {
        StringBuilder address = new StringBuilder(ClaimsHandler.ADDRESS + ending);
        String separator = "?";
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("drug", GraphReader.local(drug));
        values().forEach((name, value) -> asked.put(name.equals(SOURCE) ? "monograph" : name, value));
        if (!ending.isEmpty()) {
            asked.put("limit", MOST);
        }
        for (Map.Entry<String, String> each : asked.entrySet()) {
            if (!each.getValue().isEmpty()) {
                address.append(separator)
                        .append(each.getKey())
                        .append('=')
                        .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
                separator = "&";
            }
        }
        return address.toString();
    }
}
