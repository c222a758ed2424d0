package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.page.ComparePage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.part.Link;
import dev.materia.server.search.CompareDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Drugs side by side: what all of them have first, then what some have. */
public final class CompareViews {

    /** Fields of the form. */
    private static final int MOST = 4;

    private static final int PAIRS = 6;

    private final GraphReader facts;

    /** Comparisons in {@code published}. */
    public CompareViews(Published published) {
        this.facts = new GraphReader(published);
    }

    /** The page for {@code iris} of drugs; {@code unknown} is what was asked for and found nowhere. */
    public ComparePage page(List<String> iris, List<CompareDesk.Unknown> unknown) {
        List<Node> drugs = iris.stream().map(NodeFactory::createURI).toList();
        List<Link> links = drugs.stream().map(facts::link).toList();
        List<List<ClaimRecord>> claims = drugs.stream()
                .map(drug -> ClaimRecord.all(facts, Terms.SUBJECT, drug))
                .toList();
        List<String> asked = new ArrayList<>(links.stream().map(Link::text).toList());
        unknown.forEach(each -> asked.add(each.name()));
        while (asked.size() < MOST) {
            asked.add("");
        }
        String title = links.isEmpty()
                ? "Compare drugs"
                : links.stream().map(Link::text).collect(Collectors.joining(", "));
        return new ComparePage(
                Frame.of(links.isEmpty() ? title : "Compare " + title),
                asked,
                unknown.stream().map(each -> unknown(each, asked)).toList(),
                links,
                drugs.size() < 2
                        ? List.of()
                        : PageTopic.ALL.stream()
                                .map(topic -> part(topic, claims))
                                .filter(part -> !part.rows().isEmpty())
                                .toList(),
                drugs.size() < 2 ? suggestions(drugs) : List.of());
    }

    private static ComparePage.Unknown unknown(CompareDesk.Unknown unknown, List<String> asked) {
        return new ComparePage.Unknown(
                unknown.name(),
                unknown.nearest().stream()
                        .map(name -> new Link(
                                name,
                                CompareDesk.ADDRESS + "?"
                                        + asked.stream()
                                                .filter(each -> !each.isEmpty())
                                                .map(each -> "drug="
                                                        + URLEncoder.encode(
                                                                each.equals(unknown.name()) ? name : each,
                                                                StandardCharsets.UTF_8))
                                                .collect(Collectors.joining("&"))))
                        .toList());
    }

    private ComparePage.Part part(PageTopic topic, List<List<ClaimRecord>> claims) {
        Map<Node, List<List<ClaimRecord>>> rows = new TreeMap<>(Comparator.comparing(Node::toString));
        for (int i = 0; i < claims.size(); i++) {
            for (ClaimRecord claim : claims.get(i)) {
                if (topic.kinds().stream().anyMatch(kind -> kind.takes().test(claim))) {
                    rows.computeIfAbsent(
                                    claim.object(),
                                    o -> IntStream.range(0, claims.size())
                                            .<List<ClaimRecord>>mapToObj(n -> new ArrayList<>())
                                            .toList())
                            .get(i)
                            .add(claim);
                }
            }
        }
        List<ComparePage.Row> ordered = rows.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Node, List<List<ClaimRecord>>> row) -> !isShared(topic, row.getValue()))
                        .thenComparing(row -> -having(row.getValue()))
                        .thenComparing(row ->
                                -row.getValue().stream().mapToInt(List::size).sum())
                        .thenComparing(row -> facts.name(row.getKey()).toLowerCase(Locale.ROOT)))
                .map(row -> new ComparePage.Row(
                        facts.link(row.getKey()),
                        row.getValue().stream().map(told -> cell(topic, told)).toList()))
                .toList();
        long shared = rows.values().stream().filter(row -> isShared(topic, row)).count();
        return new ComparePage.Part(topic.id(), topic.ofDrug(), shared, ordered);
    }

    /** Whether all drugs have an answer of one kind in common: used against it, in ordinary use, or both denied. */
    private static boolean isShared(PageTopic topic, List<List<ClaimRecord>> row) {
        return topic.kinds().stream()
                .anyMatch(kind -> Stream.of(true, false)
                        .anyMatch(denied -> row.stream()
                                .allMatch(drug -> drug.stream()
                                        .anyMatch(claim -> claim.denied() == denied
                                                && kind.takes().test(claim)))));
    }

    private static long having(List<List<ClaimRecord>> row) {
        return row.stream().filter(told -> !told.isEmpty()).count();
    }

    /** By kind of answer, each leading to its surest claim. */
    private ComparePage.Cell cell(PageTopic topic, List<ClaimRecord> claims) {
        Map<String, ClaimRecord> words = new LinkedHashMap<>();
        claims.stream()
                .sorted(Comparator.comparing(ClaimRecord::denied).thenComparing(ClaimRecord::doubt))
                .forEach(claim -> words.putIfAbsent(words(topic, claim), claim));
        return new ComparePage.Cell(words.entrySet().stream()
                .map(each -> facts.link(
                        each.getKey() + (each.getValue().doubt() == 1 ? ", probable" : ""),
                        each.getValue().node()))
                .toList());
    }

    private String words(PageTopic topic, ClaimRecord claim) {
        String words = topic.kinds().stream()
                .filter(kind -> kind.takes().test(claim))
                .findFirst()
                .map(PageTopic.Kind::ofDrug)
                .orElse("");
        String shown = claim.action()
                .filter(action -> !action.equals(Mat.term("UnspecifiedAction")))
                .map(facts::name)
                .orElse(words.isEmpty() ? "yes" : words.toLowerCase(Locale.ROOT).replaceFirst("[;,].*", ""));
        return (claim.denied() ? "denied: " : "") + shown;
    }

    /** Drugs of a class with the one that is asked for, or any two that share a class and have most said of them. */
    private List<Link> suggestions(List<Node> asked) {
        Node member = Mat.term("memberOfClass");
        List<Node> busy = facts.having(Terms.TYPE, Mat.term("Monograph")).stream()
                .flatMap(monograph -> facts.all(monograph, Terms.ABOUT).stream())
                .filter(drug -> facts.is(drug, "Drug"))
                .distinct()
                .sorted(Comparator.comparing(
                                (Node drug) -> -facts.published().union().stream(Node.ANY, Terms.SUBJECT, drug)
                                        .count())
                        .thenComparing(node -> node.toString()))
                .toList();
        List<Link> pairs = new ArrayList<>();
        for (Node one : asked.isEmpty() ? busy : asked) {
            List<Node> classes = facts.all(one, member);
            busy.stream()
                    .filter(other -> !other.equals(one)
                            && facts.all(other, member).stream().anyMatch(classes::contains)
                            && (!asked.isEmpty() || one.toString().compareTo(other.toString()) < 0))
                    .limit(asked.isEmpty() ? 1 : PAIRS)
                    .forEach(other -> pairs.add(new Link(
                            facts.name(one) + " and " + facts.name(other),
                            "/compare?drug=" + encoded(one) + "&drug=" + encoded(other))));
            if (pairs.size() >= PAIRS) {
                break;
            }
        }
        return pairs;
    }

    private static String encoded(Node drug) {
        return URLEncoder.encode(GraphReader.local(drug), StandardCharsets.UTF_8);
    }
}
