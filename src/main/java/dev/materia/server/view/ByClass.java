package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.part.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * Drugs and their classes. A list of drugs is grouped by the classes that they belong to: by the class first that takes
 * most of the list and least else, so that "tricyclic antidepressant" is a group where "antidepressant" would be too
 * wide, and what is left in the same way.
 */
record ByClass(GraphReader facts) {

    private static final Node MEMBER_OF = Mat.term("memberOfClass");

    private static final int LEAST = 2;

    private static final int IN_HEADLINE = 5;

    /** The things under headings, in the order of the page; under an empty heading where there is but one. */
    Map<String, List<Node>> groups(Collection<Node> things) {
        Map<Node, Set<Node>> members = new TreeMap<>(Comparator.comparing(Node::toString));
        things.forEach(thing -> classes(thing)
                .forEach(each -> members.computeIfAbsent(each, c -> new LinkedHashSet<>())
                        .add(thing)));
        members.values().removeIf(each -> each.size() < LEAST);
        Map<Node, Long> sizes = members.keySet().stream().collect(Collectors.toMap(each -> each, this::size));
        Set<Node> left = new LinkedHashSet<>(things);
        Map<Node, List<Node>> grouped = new LinkedHashMap<>();
        while (true) {
            Node best = members.entrySet().stream()
                    .filter(each -> each.getValue().size() >= LEAST)
                    .max(Comparator.comparing((Map.Entry<Node, Set<Node>> each) ->
                                    fit(each.getValue().size(), sizes.getOrDefault(each.getKey(), 1L)))
                            .thenComparing(each -> each.getKey().toString(), Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            if (best == null) {
                break;
            }
            List<Node> group = List.copyOf(members.getOrDefault(best, Set.of()));
            grouped.put(best, group);
            group.forEach(left::remove);
            members.values().forEach(each -> group.forEach(each::remove));
        }
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        grouped.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().size()))
                .forEach(each -> groups.put(ConceptViews.sentenceCase(facts.name(each.getKey())), each.getValue()));
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

    /** How well a class fits a list: its share of the list times the share that the list has of it. */
    private static double fit(int inList, long size) {
        return (double) inList * inList / Math.max(size, inList);
    }

    /** How many drugs a class has, as far as the release knows. */
    private long size(Node drugClass) {
        long stated = facts.count(MEMBER_OF, drugClass);
        long listed = facts.all(drugClass, SKOS.exactMatch.asNode()).stream()
                .flatMap(descriptor -> Stream.concat(
                        Stream.of(descriptor), facts.having(Terms.BROADER_DESCRIPTOR, descriptor).stream()))
                .mapToLong(descriptor -> facts.count(Terms.PHARMACOLOGICAL_ACTION, descriptor))
                .sum();
        return Math.max(stated, listed);
    }

    /**
     * The classes that a thing is grouped by; a class stands with its members, and with those of the class above it.
     */
    private Set<Node> classes(Node thing) {
        Set<Node> classes = new LinkedHashSet<>();
        if (facts.is(thing, "DrugClass")) {
            classes.add(thing);
            classes.addAll(facts.all(thing, Terms.BROADER));
            facts.all(thing, SKOS.exactMatch.asNode()).stream()
                    .flatMap(descriptor -> facts.all(descriptor, Terms.BROADER_DESCRIPTOR).stream())
                    .forEach(descriptor -> addClasses(descriptor, classes));
            return classes;
        }
        Set<Node> listed = new LinkedHashSet<>();
        facts.all(thing, SKOS.exactMatch.asNode()).stream()
                .flatMap(descriptor -> facts.all(descriptor, Terms.PHARMACOLOGICAL_ACTION).stream())
                .flatMap(action ->
                        Stream.concat(Stream.of(action), facts.all(action, Terms.BROADER_DESCRIPTOR).stream()))
                .distinct()
                .forEach(action -> addClasses(action, listed));
        facts.all(thing, MEMBER_OF).stream()
                .filter(each -> listed.isEmpty()
                        || listed.contains(each)
                        || facts.all(each, SKOS.exactMatch.asNode()).isEmpty()
                        || sentences(thing, each) >= LEAST)
                .forEach(classes::add);
        classes.addAll(listed);
        return classes;
    }

    /**
     * How many sentences put a drug in a class. One alone, of a class that the hierarchy knows and does not have the
     * drug in, is no ground to group by.
     */
    private long sentences(Node drug, Node drugClass) {
        return facts.having(Terms.OBJECT, drugClass).stream()
                .filter(claim -> facts.published().union().contains(claim, Terms.SUBJECT, drug)
                        && facts.published().union().contains(claim, Terms.PREDICATE, MEMBER_OF))
                .mapToLong(claim -> facts.all(claim, Mat.STATED_IN).size())
                .sum();
    }

    private void addClasses(Node descriptor, Set<Node> to) {
        facts.having(SKOS.exactMatch.asNode(), descriptor).stream()
                .filter(each -> facts.is(each, "DrugClass"))
                .forEach(to::add);
    }
}
