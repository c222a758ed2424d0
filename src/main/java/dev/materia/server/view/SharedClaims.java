package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.server.page.ConceptPage;
import dev.materia.server.page.IndexPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the members of a class have in common: what is affirmed of several of them, by question. */
record SharedClaims(GraphReader facts) {

    private static final int MOST = 10;

    /** What one member has is shared by nobody. */
    private static final int LEAST = 2;

    /**
     * What members of a class share.
     *
     * @param claims the claims on the class, of which those that name a member count
     * @param narrower the claims on the classes below it
     */
    List<ConceptPage.Shared> of(List<ClaimRecord> claims, List<ClaimRecord> narrower) {
        Set<Node> members = new HashSet<>();
        Stream.concat(claims.stream(), narrower.stream())
                .filter(claim -> claim.predicate().equals("memberOfClass") && !claim.denied())
                .forEach(claim -> members.add(claim.subject()));
        List<ClaimRecord> said = members.stream()
                .flatMap(member -> ClaimRecord.all(facts, Terms.SUBJECT, member).stream())
                .filter(claim -> !claim.denied())
                .toList();
        List<ConceptPage.Shared> shared = new ArrayList<>();
        for (PageTopic topic : PageTopic.ALL) {
            if (!topic.id().equals(PageTopic.CLASS)) {
                // the first kind of a question is its plain answer: used against it, in ordinary use
                shared.add(shared(topic, topic.kinds().get(0), said));
            }
        }
        shared.removeIf(each -> each.things().isEmpty());
        return shared;
    }

    private ConceptPage.Shared shared(PageTopic topic, PageTopic.Kind kind, List<ClaimRecord> said) {
        Map<Node, Set<Node>> members = new TreeMap<>(Comparator.comparing(Node::toString));
        Set<Node> having = new HashSet<>();
        said.stream().filter(kind.takes()).forEach(claim -> {
            members.computeIfAbsent(claim.object(), o -> new HashSet<>()).add(claim.subject());
            having.add(claim.subject());
        });
        List<IndexPage.Counted> things = members.entrySet().stream()
                .filter(each -> each.getValue().size() >= LEAST)
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(drugs -> -drugs.size())))
                .limit(MOST)
                .map(each -> new IndexPage.Counted(
                        facts.link(each.getKey()), each.getValue().size()))
                .toList();
        String title = kind.ofDrug().isEmpty() || kind.ofDrug().equals(topic.ofDrug())
                ? topic.ofDrug()
                : topic.ofDrug() + ": " + kind.ofDrug().toLowerCase(Locale.ROOT);
        return new ConceptPage.Shared(title, having.size(), things);
    }
}
