package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.part.LabelComparison;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** The labels of a drug, and what stands on some of them and not on others. */
record LabelViews(GraphReader facts) {

    /** The questions that labels are compared by. */
    private static final List<String> COMPARED = List.of("treats", PageTopic.EFFECTS, "care", PageTopic.INTERACTIONS);

    private static final int FEW = 2;

    private static final int MOST = 60;

    /** The labels of {@code drug}, on which there are {@code claims}; null if it has none. */
    @Nullable LabelComparison of(Node drug, List<ClaimRecord> claims) {
        List<Node> labels = facts.all(drug, Mat.DISCUSSED_IN).stream()
                .filter(each -> !facts.all(each, Mat.SET_ID).isEmpty())
                .toList();
        if (labels.isEmpty()) {
            return null;
        }
        Map<String, Long> counts = claims.stream()
                .flatMap(claim -> claim.sources().stream())
                .collect(Collectors.groupingBy(source -> source, Collectors.counting()));
        List<LabelComparison.Label> rows = labels.stream()
                .map(label -> new LabelComparison.Label(
                        facts.link(label),
                        facts.one(label, Terms.PUBLISHER).map(facts::name).orElse(""),
                        facts.text(label, Mat.EFFECTIVE_DATE),
                        counts.getOrDefault(label.toString(), 0L)))
                .sorted(Comparator.comparing(LabelComparison.Label::claims)
                        .reversed()
                        .thenComparing(label -> label.title().text().toLowerCase(Locale.ROOT)))
                .toList();
        List<LabelComparison.Difference> differences = new ArrayList<>();
        if (labels.size() > 1) {
            TreeSet<String> iris = labels.stream().map(Node::toString).collect(Collectors.toCollection(TreeSet::new));
            PageTopic.ALL.stream()
                    .filter(topic -> COMPARED.contains(topic.id()))
                    .map(topic -> difference(topic, claims, iris))
                    .filter(difference -> !difference.onSome().isEmpty())
                    .forEach(differences::add);
        }
        return new LabelComparison(rows, differences);
    }

    private LabelComparison.Difference difference(PageTopic topic, List<ClaimRecord> claims, TreeSet<String> labels) {
        Map<Node, TreeSet<String>> where = new TreeMap<>(Comparator.comparing(Node::toString));
        claims.stream()
                .filter(claim -> !claim.denied())
                .filter(claim ->
                        topic.kinds().stream().anyMatch(kind -> kind.takes().test(claim)))
                .forEach(claim -> claim.sources().stream()
                        .filter(labels::contains)
                        .forEach(source -> where.computeIfAbsent(claim.object(), o -> new TreeSet<>())
                                .add(source)));
        long onAll = where.values().stream()
                .filter(each -> each.size() == labels.size())
                .count();
        return new LabelComparison.Difference(
                topic.ofDrug(),
                onAll,
                where.entrySet().stream()
                        .filter(each -> each.getValue().size() < labels.size())
                        .map(each -> new LabelComparison.Some(
                                facts.link(each.getKey()),
                                each.getValue().size(),
                                each.getValue().size() > FEW ? List.of() : links(each.getValue())))
                        .sorted(Comparator.comparing(LabelComparison.Some::labels)
                                .reversed()
                                .thenComparing(some -> some.what().text().toLowerCase(Locale.ROOT)))
                        .limit(MOST)
                        .toList());
    }

    private List<Link> links(TreeSet<String> iris) {
        return facts.links(iris.stream().map(NodeFactory::createURI).toList());
    }
}
