package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.page.Badge;
import dev.materia.server.page.Bars;
import dev.materia.server.page.Group;
import dev.materia.server.page.Line;
import dev.materia.server.page.Section;
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

    private final Facts facts;
    private final Sentences sentences;
    private final boolean ofDrug;

    /** Sections of the page of a drug, or else of what is said of drugs. */
    ClaimSections(Facts facts, boolean ofDrug) {
        this.facts = facts;
        this.sentences = new Sentences(facts);
        this.ofDrug = ofDrug;
    }

    /** The sections that have something to say. */
    List<Section> of(List<Told> claims) {
        return of(claims, List.of());
    }

    /** The sections that have something to say, with what is said of {@code narrower} things apart. */
    List<Section> of(List<Told> claims, List<Told> narrower) {
        List<Section> sections = new ArrayList<>();
        for (Topic topic : Topic.ALL) {
            List<Group> groups = topic.id().equals(Topic.EFFECTS)
                    ? byCircumstance(topic, claims, narrower)
                    : byKind(topic, claims, narrower);
            if (!groups.isEmpty()) {
                Bars chart = topic.id().equals(Topic.EFFECTS) && ofDrug ? chart(groups) : null;
                sections.add(new Section(
                        topic.id(), ofDrug ? topic.ofDrug() : topic.ofOther(), topic.note(), groups, chart));
            }
        }
        return sections;
    }

    private List<Group> byKind(Topic topic, List<Told> claims, List<Told> narrower) {
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

    private List<Group> byCircumstance(Topic topic, List<Told> claims, List<Told> narrower) {
        Predicate<Told> effect = claim ->
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
            String title, List<Told> claims, List<Told> narrower, Predicate<Told> wanted, boolean withCircumstance) {
        Group group = new Group(
                title,
                lines(claims.stream().filter(wanted).toList(), withCircumstance, false),
                lines(narrower.stream().filter(wanted).toList(), withCircumstance, true));
        return Optional.of(group)
                .filter(each -> !each.lines().isEmpty() || !each.narrower().isEmpty());
    }

    /** Claims that differ in who says so alone share a line. */
    private List<Line> lines(List<Told> claims, boolean withCircumstance, boolean narrower) {
        Map<List<Object>, List<Told>> alike = claims.stream()
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
        return Said.ordered(alike.values().stream()
                .map(same -> said(same, withCircumstance, narrower))
                .toList());
    }

    private Node other(Told claim) {
        return ofDrug ? claim.object() : claim.subject();
    }

    private Said said(List<Told> same, boolean withCircumstance, boolean narrower) {
        Told surest = same.stream().min(Comparator.comparing(Told::doubt)).orElseThrow();
        boolean special = withCircumstance && isSpecial(surest);
        return new Said(
                line(same, surest, withCircumstance, narrower),
                other(surest),
                surest.doubt(),
                !special && surest.limits().isEmpty());
    }

    /** Whether it is said of a circumstance other than ordinary use. */
    private static boolean isSpecial(Told claim) {
        return !claim.circumstance().isEmpty() && !claim.circumstance().equals("TherapeuticUse");
    }

    private Line line(List<Told> same, Told surest, boolean withCircumstance, boolean narrower) {
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
    static List<Badge> badges(Facts facts, Told claim, boolean withCircumstance) {
        List<Badge> badges = new ArrayList<>();
        if (claim.denied()) {
            badges.add(new Badge("denied", "denied"));
        }
        if (!claim.certainty().isEmpty() && !(claim.denied() && claim.doubt() == 0)) {
            badges.add(
                    new Badge(Facts.words(claim.certainty()), claim.certainty().toLowerCase(Locale.ROOT)));
        }
        claim.action().ifPresent(action -> badges.add(new Badge(facts.name(action), "action")));
        if (withCircumstance && isSpecial(claim)) {
            badges.add(new Badge(Facts.words(claim.circumstance()), "when"));
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
    static String glance(List<Told> claims) {
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
    static String ofNarrower(List<Told> claims, String kind) {
        long things = claims.stream().map(Told::object).distinct().count();
        String noun = things == 1 ? Facts.words(kind) : Frames.plural(kind).toLowerCase(Locale.ROOT);
        return claims.isEmpty() ? "" : count(claims.size(), "claim") + " on " + things + " narrower " + noun;
    }

    /** A number with its noun. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }
}
