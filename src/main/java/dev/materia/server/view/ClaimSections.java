package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.page.part.Badge;
import dev.materia.server.page.part.Bars;
import dev.materia.server.page.part.Group;
import dev.materia.server.page.part.Line;
import dev.materia.server.page.part.PageSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Claims as a reader looks for them: by question, then by what they are said of, each with its sentences. */
final class ClaimSections {

    private static final List<String> CIRCUMSTANCES =
            List.of("TherapeuticUse", "HighDose", "LongTermUse", "Overdose", "AbruptWithdrawal");

    private static final Map<String, String> WHEN = Map.of(
            "TherapeuticUse", "In ordinary use",
            "HighDose", "At high doses",
            "LongTermUse", "In long-term use",
            "Overdose", "In overdose",
            "AbruptWithdrawal", "When it is stopped");

    private final GraphReader facts;
    private final QuotedPassages sentences;
    private final boolean ofDrug;

    /** Sections of the page of a drug, or else of what is said of drugs. */
    ClaimSections(GraphReader facts, boolean ofDrug) {
        this.facts = facts;
        this.sentences = new QuotedPassages(facts);
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
            List<Group> groups = topic.id().equals(PageTopic.EFFECTS)
                    ? byCircumstance(topic, claims, narrower)
                    : byKind(topic, claims, narrower);
            if (!groups.isEmpty()) {
                Bars chart = topic.id().equals(PageTopic.EFFECTS) && ofDrug ? chart(groups) : null;
                sections.add(new PageSection(
                        topic.id(), ofDrug ? topic.ofDrug() : topic.ofOther(), topic.note(), groups, chart));
            }
        }
        return sections;
    }

    private List<Group> byKind(PageTopic topic, List<ClaimRecord> claims, List<ClaimRecord> narrower) {
        return topic.kinds().stream()
                .flatMap(kind -> group(
                        ofDrug ? kind.ofDrug() : kind.ofOther(),
                        claims,
                        narrower,
                        claim -> claim.predicate().equals(kind.predicate()),
                        true)
                        .stream())
                .toList();
    }

    private List<Group> byCircumstance(PageTopic topic, List<ClaimRecord> claims, List<ClaimRecord> narrower) {
        Predicate<ClaimRecord> effect = claim ->
                topic.kinds().stream().anyMatch(kind -> kind.predicate().equals(claim.predicate()));
        Stream<Group> told = CIRCUMSTANCES.stream()
                .flatMap(circumstance -> group(
                        WHEN.getOrDefault(circumstance, ""),
                        claims,
                        narrower,
                        effect.and(claim -> claim.circumstance().equals(circumstance)),
                        false)
                        .stream());
        Optional<Group> rest = group(
                "Circumstance not told",
                claims,
                narrower,
                effect.and(claim -> !CIRCUMSTANCES.contains(claim.circumstance())),
                false);
        return Stream.concat(told, rest.stream()).toList();
    }

    private Optional<Group> group(
            String title,
            List<ClaimRecord> claims,
            List<ClaimRecord> narrower,
            Predicate<ClaimRecord> wanted,
            boolean withCircumstance) {
        Group group = new Group(
                title,
                lines(claims.stream().filter(wanted).toList(), withCircumstance, false),
                lines(narrower.stream().filter(wanted).toList(), withCircumstance, true));
        return Optional.of(group)
                .filter(each -> !each.lines().isEmpty() || !each.narrower().isEmpty());
    }

    /** Claims that differ in who says so alone share a line. */
    private List<Line> lines(List<ClaimRecord> claims, boolean withCircumstance, boolean narrower) {
        Map<List<Object>, List<ClaimRecord>> alike = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> List.of(
                                other(claim),
                                narrower ? claim.object() : "",
                                claim.denied(),
                                claim.circumstance(),
                                claim.limits(),
                                claim.action()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return RankedLine.ordered(alike.values().stream()
                .map(same -> said(same, withCircumstance, narrower))
                .toList());
    }

    private Node other(ClaimRecord claim) {
        return ofDrug ? claim.object() : claim.subject();
    }

    private RankedLine said(List<ClaimRecord> same, boolean withCircumstance, boolean narrower) {
        ClaimRecord surest =
                same.stream().min(Comparator.comparing(ClaimRecord::doubt)).orElseThrow();
        boolean special = withCircumstance && isSpecial(surest);
        return new RankedLine(
                line(same, surest, withCircumstance, narrower),
                other(surest),
                surest.doubt(),
                !special && surest.limits().isEmpty());
    }

    /** Whether it is said of a circumstance other than ordinary use. */
    private static boolean isSpecial(ClaimRecord claim) {
        return !claim.circumstance().isEmpty() && !claim.circumstance().equals("TherapeuticUse");
    }

    private Line line(List<ClaimRecord> same, ClaimRecord surest, boolean withCircumstance, boolean narrower) {
        return new Line(
                facts.link(other(surest)),
                badges(facts, surest, withCircumstance),
                surest.limits(),
                same.stream().flatMap(claim -> sentences.quotes(claim).stream()).toList(),
                surest.denied(),
                same.stream()
                        .flatMap(claim -> claim.disputes().stream())
                        .distinct()
                        .map(facts::link)
                        .toList(),
                narrower ? facts.link(surest.object()) : null);
    }

    /** How sure a claim is, when it holds, and what a use is for. */
    static List<Badge> badges(GraphReader facts, ClaimRecord claim, boolean withCircumstance) {
        List<Badge> badges = new ArrayList<>();
        if (claim.denied()) {
            badges.add(new Badge("denied", "denied"));
        }
        if (!claim.certainty().isEmpty() && !(claim.denied() && claim.doubt() == 0)) {
            badges.add(new Badge(
                    GraphReader.words(claim.certainty()), claim.certainty().toLowerCase(Locale.ROOT)));
        }
        claim.action().ifPresent(action -> badges.add(new Badge(facts.name(action), "action")));
        if (withCircumstance && isSpecial(claim)) {
            badges.add(new Badge(GraphReader.words(claim.circumstance()), "when"));
        }
        claim.intents().stream()
                .filter(intent -> !intent.equals(Mat.term("Treatment")))
                .forEach(intent -> badges.add(new Badge(facts.name(intent), "intent")));
        return badges;
    }

    private static Bars chart(List<Group> groups) {
        Function<Line, Integer> part = line -> line.denied()
                ? 2
                : line.badges().stream().anyMatch(badge -> badge.kind().equals("established")) ? 0 : 1;
        List<Bars.Bar> bars = groups.stream()
                .map(group -> {
                    int[] counts = new int[3];
                    group.lines().forEach(line -> counts[part.apply(line)]++);
                    return new Bars.Bar(group.title(), List.of(counts[0], counts[1], counts[2]));
                })
                .toList();
        return new Bars("Effects by circumstance", List.of("established", "probable", "denied"), bars);
    }

    /** How much is said, for the head of a page: "treats 3, may cause 12 effects; said in 40 sentences". */
    static String glance(List<ClaimRecord> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        long sentences = claims.stream()
                .flatMap(claim -> claim.passages().stream())
                .distinct()
                .count();
        return count(claims.size(), "claim") + " from " + count(sentences, "sentence");
    }

    /** How much is said of narrower things: "36 claims on 3 narrower conditions"; empty for nothing. */
    static String ofNarrower(List<ClaimRecord> claims, String kind) {
        long things = claims.stream().map(ClaimRecord::object).distinct().count();
        String noun =
                things == 1 ? GraphReader.words(kind) : Frames.plural(kind).toLowerCase(Locale.ROOT);
        return claims.isEmpty() ? "" : count(claims.size(), "claim") + " on " + things + " narrower " + noun;
    }

    /** A number with its noun. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }
}
