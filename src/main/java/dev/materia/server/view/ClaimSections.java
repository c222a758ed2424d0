package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Wording;
import dev.materia.server.page.part.Badge;
import dev.materia.server.page.part.Bars;
import dev.materia.server.page.part.Group;
import dev.materia.server.page.part.PageSection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Claims as a reader looks for them: by question, then by what they are said of, each with its sentences. */
final class ClaimSections {

    private final GraphReader facts;
    private final ClaimViewLines lines;
    private final boolean ofDrug;

    /** Sections of the page of a drug, or else of what is said of drugs. */
    ClaimSections(GraphReader facts, boolean ofDrug) {
        this.facts = facts;
        this.lines = new ClaimViewLines(facts, ofDrug);
        this.ofDrug = ofDrug;
    }

    /** The sections that have something to say. */
    List<PageSection> of(List<ClaimRecord> claims) {
        return of(claims, List.of());
    }

    /** The sections that have something to say, with what is said of {@code narrower} things apart. */
    List<PageSection> of(List<ClaimRecord> claims, List<ClaimRecord> narrower) {
        List<PageSection> sections = new ArrayList<>();
        for (PageTopic topic : PageTopic.ALL) {
            boolean byClass = ofDrug && topic.id().equals(PageTopic.INTERACTIONS);
            List<Group> groups = byClass ? byClass(topic, claims) : byKind(topic, claims, narrower);
            if (!groups.isEmpty()) {
                Bars chart = topic.id().equals(PageTopic.EFFECTS) && ofDrug ? chart(groups) : null;
                sections.add(new PageSection(
                        topic.id(), ofDrug ? topic.ofDrug() : topic.ofOther(), topic.note(), groups, chart));
            }
        }
        return sections;
    }

    /** The claims of each line, by the kind that the line stands under. */
    private List<List<ClaimViewLines.ClaimGroup>> bins(PageTopic topic, List<ClaimRecord> claims, boolean narrower) {
        List<Map<List<Object>, List<ClaimRecord>>> bins = Stream.generate(
                        LinkedHashMap<List<Object>, List<ClaimRecord>>::new)
                .limit(topic.kinds().size())
                .<Map<List<Object>, List<ClaimRecord>>>map(bin -> bin)
                .toList();
        for (ClaimRecord claim : claims) {
            int kind = kind(topic, claim);
            if (kind >= 0) {
                List<Object> key = List.of(lines.other(claim), narrower ? claim.object() : "");
                bins.get(kind).computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
            }
        }
        if (topic.folded()) {
            fold(bins);
        }
        return IntStream.range(0, bins.size())
                .mapToObj(i -> bins.get(i).values().stream()
                        .map(same -> new ClaimViewLines.ClaimGroup(topic, i, same, narrower))
                        .toList())
                .toList();
    }

    private static int kind(PageTopic topic, ClaimRecord claim) {
        return IntStream.range(0, topic.kinds().size())
                .filter(i -> topic.kinds().get(i).takes().test(claim))
                .findFirst()
                .orElse(-1);
    }

    /** Moves what is said of a thing to the first kind by which somebody affirms something of it. */
    private static void fold(List<Map<List<Object>, List<ClaimRecord>>> bins) {
        bins.stream()
                .flatMap(bin -> List.copyOf(bin.keySet()).stream())
                .distinct()
                .toList()
                .forEach(key -> {
                    List<Map<List<Object>, List<ClaimRecord>>> having =
                            bins.stream().filter(bin -> bin.containsKey(key)).toList();
                    Map<List<Object>, List<ClaimRecord>> home = having.stream()
                            .filter(bin ->
                                    !bin.getOrDefault(key, List.of()).stream().allMatch(ClaimRecord::denied))
                            .findFirst()
                            .orElse(having.get(0));
                    List<ClaimRecord> all = new ArrayList<>(home.getOrDefault(key, List.of()));
                    having.stream()
                            .filter(bin -> bin != home)
                            .forEach(bin -> all.addAll(bin.getOrDefault(key, List.of())));
                    having.stream().filter(bin -> bin != home).forEach(bin -> bin.remove(key));
                    home.put(key, all);
                });
    }

    private List<Group> byKind(PageTopic topic, List<ClaimRecord> told, List<ClaimRecord> below) {
        List<List<ClaimViewLines.ClaimGroup>> own = bins(topic, told, false);
        List<List<ClaimViewLines.ClaimGroup>> narrower = bins(topic, below, true);
        int claims = told.size() + below.size();
        return IntStream.range(0, topic.kinds().size())
                .mapToObj(i -> new Group(
                        ofDrug
                                ? topic.kinds().get(i).ofDrug()
                                : topic.kinds().get(i).ofOther(),
                        lines.of(own.get(i), claims),
                        lines.of(narrower.get(i), claims)))
                .filter(group -> !group.lines().isEmpty() || !group.narrower().isEmpty())
                .toList();
    }

    private List<Group> byClass(PageTopic topic, List<ClaimRecord> claims) {
        List<ClaimViewLines.ClaimGroup> all = bins(topic, claims, false).get(0);
        Map<Node, ClaimViewLines.ClaimGroup> byThing = new LinkedHashMap<>();
        all.forEach(group -> byThing.put(lines.other(group.claims().get(0)), group));
        return new ByClass(facts)
                .groups(byThing.keySet()).entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(),
                                lines.of(
                                        group.getValue().stream()
                                                .flatMap(thing -> Stream.ofNullable(byThing.get(thing)))
                                                .toList(),
                                        claims.size()),
                                List.of()))
                        .toList();
    }

    /** What is not plain about claims of one thing: that they are denied, how unsure they are, what a use is for. */
    static List<Badge> badges(GraphReader facts, ClaimRecord claim) {
        List<Badge> badges = new ArrayList<>();
        if (claim.denied()) {
            badges.add(new Badge("denied", "denied"));
        }
        if (!claim.certainty().isEmpty()
                && claim.doubt() > 0
                && !claim.predicate().equals("investigatedFor")) {
            badges.add(new Badge(
                    GraphReader.words(claim.certainty()), claim.certainty().toLowerCase(Locale.ROOT)));
        }
        claim.action()
                .filter(action -> !action.equals(Mat.term("UnspecifiedAction")))
                .ifPresent(action -> badges.add(new Badge(facts.name(action), "action")));
        return badges;
    }

    private static Bars chart(List<Group> groups) {
        List<Bars.Bar> bars = groups.stream()
                .map(group -> {
                    int[] counts = new int[3];
                    group.lines()
                            .forEach(line ->
                                    counts[line.denied() ? 2 : line.certainty().equals("established") ? 0 : 1]++);
                    return new Bars.Bar(group.title(), List.of(counts[0], counts[1], counts[2]));
                })
                .toList();
        return new Bars("Effects by circumstance", List.of("established", "probable", "denied"), bars);
    }

    /** How much is said, for the head of a page: "treats 3, may cause 12 effects; said in 40 sentences". */
    static String glance(Collection<ClaimRecord> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        long sentences = claims.stream()
                .flatMap(claim -> claim.passages().stream())
                .distinct()
                .count();
        return Wording.count(claims.size(), "claim") + " from " + Wording.count(sentences, "sentence");
    }

    /** How much is said of narrower things: "36 claims on 3 narrower conditions"; empty for nothing. */
    static String ofNarrower(List<ClaimRecord> claims, String kind) {
        long things = claims.stream().map(ClaimRecord::object).distinct().count();
        String noun =
                things == 1 ? GraphReader.words(kind) : Frames.plural(kind).toLowerCase(Locale.ROOT);
        return claims.isEmpty() ? "" : Wording.count(claims.size(), "claim") + " on " + things + " narrower " + noun;
    }
}
