package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.page.BranchPage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/** The hierarchy of MeSH as far as a release knows it, to be walked, with what is said below each descriptor. */
public final class BranchViews {

    /** Bounds the ways to a descriptor: the hierarchy has many parents, and data may go round in a circle. */
    private static final int DEEPEST = 16;

    private static final int MOST_WAYS = 6;

    private static final Comparator<BranchPage.Counted> BY_NAME =
            Comparator.comparing(counted -> counted.what().text().toLowerCase(Locale.ROOT));

    private static final String REST = "Everything else";

    /** What the heading of the roots is, by the kind of most things below. */
    private static final Map<String, String> KINDS = kinds();

    private final GraphReader facts;
    private final Hierarchy hierarchy;
    /** The things at and below each descriptor that was asked for; a release does not change. */
    private final Map<Node, Set<Node>> below = new HashMap<>();

    /** The hierarchy of {@code published}. */
    public BranchViews(Published published) {
        this.facts = new GraphReader(published);
        this.hierarchy = new Hierarchy(facts);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("Condition", "Diseases, symptoms and signs");
        kinds.put("DrugClass", "What drugs do");
        kinds.put("Drug", "What drugs are made of");
        kinds.put("Target", "Targets");
        kinds.put("Population", "People");
        return kinds;
    }

    /** The page of the descriptor with that identifier; of the roots for none; empty if the release knows no such. */
    public Optional<BranchPage> page(String identifier) {
        if (identifier.isEmpty()) {
            return Optional.of(roots());
        }
        Node descriptor = NodeFactory.createURI(Hierarchy.NAMESPACE + identifier);
        return Hierarchy.isDescriptor(descriptor) && facts.knows(descriptor)
                ? Optional.of(branch(descriptor, identifier))
                : Optional.empty();
    }

    private BranchPage roots() {
        Set<Node> tops = new TreeSet<>(Comparator.comparing(Node::toString));
        facts.published().union().stream(Node.ANY, Terms.BROADER_DESCRIPTOR, Node.ANY)
                .map(Triple::getObject)
                .filter(Hierarchy::isDescriptor)
                .filter(node -> hierarchy.above(node).isEmpty())
                .forEach(tops::add);
        return new BranchPage(
                Frame.of("Hierarchies"),
                "Hierarchies",
                "",
                new Link("", null),
                List.of(),
                List.of(),
                sorted(tops),
                List.of(),
                0);
    }

    private BranchPage branch(Node descriptor, String identifier) {
        List<ClaimRecord> claims = things(descriptor).stream()
                .flatMap(thing -> claims(thing).stream())
                .distinct()
                .toList();
        String name = facts.name(descriptor);
        return new BranchPage(
                Frame.of(name + " (MeSH)").under(List.of(new Link("Hierarchies", Hierarchy.PREFIX))),
                name,
                identifier,
                facts.link(descriptor),
                ways(descriptor),
                at(descriptor).stream()
                        .map(thing -> new BranchPage.Counted(
                                facts.link(thing), claims(thing).size()))
                        .sorted(BY_NAME)
                        .toList(),
                below(descriptor),
                answers(claims),
                claims.size());
    }

    private List<BranchPage.Answers> below(Node descriptor) {
        List<BranchPage.Counted> counted = counted(hierarchy.below(descriptor));
        return counted.isEmpty() ? List.of() : List.of(new BranchPage.Answers("Below it", counted));
    }

    /** Descriptors by what most things below each are: a wall of all of them leads nobody anywhere. */
    private List<BranchPage.Answers> sorted(Collection<Node> descriptors) {
        Map<String, List<Node>> byKind = new LinkedHashMap<>();
        KINDS.values().forEach(title -> byKind.put(title, new ArrayList<>()));
        for (Node each : descriptors) {
            Map<String, Long> counts = things(each).stream()
                    .collect(Collectors.groupingBy(
                            thing -> KINDS.getOrDefault(
                                    facts.published().kindOf(thing).orElse(""), REST),
                            Collectors.counting()));
            counts.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(most -> byKind.computeIfAbsent(most.getKey(), t -> new ArrayList<>())
                            .add(each));
        }
        return byKind.entrySet().stream()
                .map(kind -> new BranchPage.Answers(kind.getKey(), counted(kind.getValue())))
                .filter(kind -> !kind.things().isEmpty())
                .toList();
    }

    private List<BranchPage.Counted> counted(Collection<Node> descriptors) {
        return descriptors.stream()
                .filter(Hierarchy::isDescriptor)
                .map(each -> new BranchPage.Counted(
                        hierarchy.link(each),
                        things(each).stream().mapToLong(this::count).sum()))
                .filter(each -> each.claims() > 0)
                .sorted(BY_NAME)
                .toList();
    }

    /** The claims on a thing: on a drug those that are about it, on anything else those that say it of a drug. */
    private List<ClaimRecord> claims(Node thing) {
        return ClaimRecord.all(facts, facts.is(thing, "Drug") ? Terms.SUBJECT : Terms.OBJECT, thing);
    }

    private long count(Node thing) {
        Node property = facts.is(thing, "Drug") ? Terms.SUBJECT : Terms.OBJECT;
        return facts.published().union().stream(Node.ANY, property, thing).count();
    }

    private List<BranchPage.Answers> answers(List<ClaimRecord> claims) {
        Map<String, Map<Node, Long>> byTitle = new LinkedHashMap<>();
        for (PageTopic topic : PageTopic.ALL) {
            for (ClaimRecord claim : claims) {
                topic.kinds().stream()
                        .filter(kind -> kind.takes().test(claim) && !claim.denied())
                        .findFirst()
                        .ifPresent(kind -> byTitle.computeIfAbsent(
                                        title(topic, kind), t -> new TreeMap<>(Comparator.comparing(Node::toString)))
                                .merge(
                                        facts.is(claim.object(), "Drug") ? claim.object() : claim.subject(),
                                        1L,
                                        Long::sum));
            }
        }
        return byTitle.entrySet().stream()
                .map(each -> new BranchPage.Answers(
                        each.getKey(),
                        each.getValue().entrySet().stream()
                                .map(drug -> new BranchPage.Counted(facts.link(drug.getKey()), drug.getValue()))
                                .sorted(BY_NAME)
                                .toList()))
                .toList();
    }

    private static String title(PageTopic topic, PageTopic.Kind kind) {
        boolean own = topic.folded() && !kind.ofOther().isEmpty();
        return own
                ? kind.ofOther().replace(" it", " something here")
                : topic.ofOther().replace(" it", " something here");
    }

    /** The things that a descriptor itself stands for. */
    private Set<Node> at(Node descriptor) {
        Set<Node> things = new TreeSet<>(Comparator.comparing(Node::toString));
        Stream.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode())
                .flatMap(match -> facts.having(match, descriptor).stream())
                .filter(thing -> facts.published().kindOf(thing).isPresent())
                .forEach(things::add);
        return things;
    }

    /** The things at a descriptor and at whatever lies below it. */
    private Set<Node> things(Node descriptor) {
        synchronized (below) {
            Set<Node> known = below.get(descriptor);
            if (known != null) {
                return known;
            }
        }
        Set<Node> things = new TreeSet<>(Comparator.comparing(Node::toString));
        Set<Node> seen = new HashSet<>(Set.of(descriptor));
        List<Node> next = new ArrayList<>(seen);
        while (!next.isEmpty()) {
            Node node = next.remove(next.size() - 1);
            things.addAll(at(node));
            hierarchy.below(node).stream().filter(seen::add).forEach(next::add);
        }
        synchronized (below) {
            below.put(descriptor, things);
        }
        return things;
    }

    /** The ways to a descriptor from the roots, without itself. */
    private List<List<Link>> ways(Node descriptor) {
        List<List<Node>> whole = new ArrayList<>();
        climb(List.of(descriptor), whole);
        return whole.stream()
                .map(way -> way.subList(0, way.size() - 1).stream()
                        .map(hierarchy::link)
                        .toList())
                .filter(way -> !way.isEmpty())
                .sorted(Comparator.comparing(List::toString))
                .limit(MOST_WAYS)
                .toList();
    }

    private void climb(List<Node> way, List<List<Node>> whole) {
        List<Node> above = hierarchy.above(way.get(0)).stream()
                .filter(node -> !way.contains(node))
                .toList();
        if (above.isEmpty() || way.size() >= DEEPEST) {
            whole.add(way);
            return;
        }
        for (Node node : above) {
            if (whole.size() < MOST_WAYS) {
                climb(Stream.concat(Stream.of(node), way.stream()).toList(), whole);
            }
        }
    }
}
