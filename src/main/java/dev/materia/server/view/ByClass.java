package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Drugs and their classes. A list of drugs is grouped by the class that most of them share: the largest class first,
 * then what is left by the largest of its own.
 */
record ByClass(GraphReader facts) {

    private static final Node MEMBER_OF = Mat.term("memberOfClass");

    private static final int LEAST = 2;

    private static final int IN_HEADLINE = 5;

    /** The things under headings, in the order of the page; under an empty heading where there is but one. */
    Map<String, List<Node>> groups(Collection<Node> things) {
        Set<Node> left = new LinkedHashSet<>(things);
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        while (true) {
            Map<Node, List<Node>> members = new TreeMap<>(Comparator.comparing(Node::toString));
            for (Node thing : left) {
                classes(thing)
                        .forEach(each -> members.computeIfAbsent(each, c -> new ArrayList<>())
                                .add(thing));
            }
            Map.Entry<Node, List<Node>> largest = members.entrySet().stream()
                    .filter(entry -> entry.getValue().size() >= LEAST)
                    .max(Comparator.comparing((Map.Entry<Node, List<Node>> entry) ->
                                    entry.getValue().size())
                            .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                    .orElse(null);
            if (largest == null) {
                break;
            }
            groups.put(ConceptViews.sentenceCase(facts.name(largest.getKey())), largest.getValue());
            left.removeAll(largest.getValue());
        }
        rest(
                groups,
                "Other drugs",
                left.stream().filter(each -> facts.is(each, "Drug")).toList());
        rest(
                groups,
                "Other classes of drugs",
                left.stream().filter(each -> facts.is(each, "DrugClass")).toList());
        rest(
                groups,
                "Food, drink and the rest",
                left.stream()
                        .filter(each -> !facts.is(each, "Drug") && !facts.is(each, "DrugClass"))
                        .toList());
        return groups.size() == 1 ? Map.of("", groups.values().iterator().next()) : groups;
    }

    /** The classes that {@code claims} put a drug in, for the head of its page: those of {@code first} in front. */
    List<Link> headline(List<ClaimRecord> claims, @Nullable Node first) {
        return claims.stream()
                .filter(claim -> claim.predicate().equals("memberOfClass") && !claim.denied())
                .sorted(Comparator.comparing((ClaimRecord claim) ->
                                first == null || !claim.passages().contains(first))
                        .thenComparing(ClaimRecord::doubt)
                        .thenComparing(claim -> -claim.passages().size())
                        .thenComparing(claim -> facts.name(claim.object())))
                .map(claim -> facts.link(claim.object()))
                .distinct()
                .limit(IN_HEADLINE)
                .toList();
    }

    private static void rest(Map<String, List<Node>> groups, String heading, List<Node> things) {
        if (!things.isEmpty()) {
            groups.put(heading, things);
        }
    }

    /** The classes of a thing; a class stands with its members. */
    private List<Node> classes(Node thing) {
        return facts.is(thing, "DrugClass") ? List.of(thing) : facts.all(thing, MEMBER_OF);
    }
}
