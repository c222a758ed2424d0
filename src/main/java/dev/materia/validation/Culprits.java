package dev.materia.validation;

import dev.materia.mapping.ClaimTriple;
import dev.materia.mapping.GraphHead;
import dev.materia.mapping.Mat;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What must be left out of one monograph so that it violates no shape: the claims that a violation concerns; where it
 * concerns none, the publications or images; where it concerns none of these either, the monograph.
 */
public final class Culprits {

    private final MonographGraph monograph;
    private final Map<Node, Set<Node>> claims = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> parts = new LinkedHashMap<>();
    private final Set<Node> subjects = new LinkedHashSet<>();

    /** Those of {@code monograph}. */
    public Culprits(MonographGraph monograph) {
        this.monograph = monograph;
        for (ClaimTriple claim : monograph.claims()) {
            add(claims, claim.claim(), claim.claim());
            add(claims, claim.object(), claim.claim());
            if (claim.mechanism() != null) {
                add(claims, claim.mechanism(), claim.claim());
            }
        }
        Set<Node> things = new LinkedHashSet<>();
        for (Triple triple : monograph.own()) {
            subjects.add(triple.getSubject());
            if (triple.getPredicate().equals(Mat.STATED_IN)
                    || triple.getPredicate().equals(Mat.CONTEXT)) {
                add(claims, triple.getObject(), triple.getSubject());
            } else if (triple.getPredicate().equals(Terms.REFERENCES)
                    || triple.getPredicate().equals(Terms.IMAGE)) {
                things.add(triple.getObject());
            }
        }
        things.forEach(thing -> add(parts, thing, thing));
        monograph.described().forEach((thing, said) -> {
            subjects.add(thing);
            for (Triple triple : said) {
                subjects.add(triple.getSubject());
                if (things.contains(thing)) {
                    add(parts, triple.getSubject(), thing);
                    add(parts, triple.getObject(), thing);
                }
            }
        });
    }

    private static void add(Map<Node, Set<Node>> to, Node key, Node value) {
        to.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    /**
     * A thing to leave out, and why.
     *
     * @param thing a claim, a publication, an image, or the monograph itself
     * @param finding the violation
     */
    public record Culprit(Node thing, Finding finding) {}

    /** What to leave out because of {@code findings}, each thing once. */
    public List<Culprit> of(List<Finding> findings) {
        Map<Node, Finding> found = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Node thing : of(finding)) {
                found.putIfAbsent(thing, finding);
            }
        }
        List<Culprit> culprits = new ArrayList<>();
        found.forEach((thing, finding) -> culprits.add(new Culprit(thing, finding)));
        return culprits;
    }

    /** Whether something must be left out because of {@code finding}. */
    public static boolean concern(Finding finding) {
        return !finding.severity().allowsPublication();
    }

    /** The things that a finding may concern, by their hashes in {@link GraphHead}. */
    public static Set<Long> hashes(Finding finding) {
        return Set.copyOf(List.of(GraphHead.hash(finding.focus()), GraphHead.hash(whole(finding.focus()))));
    }

    private Set<Node> of(Finding finding) {
        if (finding.severity().allowsPublication() || !subjects.contains(finding.focus())) {
            return Set.of();
        }
        Node focus = whole(finding.focus());
        return Stream.of(claims.get(focus), ofValue(finding), parts.get(finding.focus()), parts.get(focus))
                .filter(found -> found != null && !found.isEmpty())
                .findFirst()
                .orElse(Set.of(monograph.name()));
    }

    /** The claims from which it follows that the focus is said to have the value. */
    private Set<Node> ofValue(Finding finding) {
        Set<Node> found = new LinkedHashSet<>();
        for (ClaimTriple claim : monograph.claims()) {
            boolean said = claim.object().equals(finding.value())
                    || (claim.mechanism() != null && claim.mechanism().equals(finding.value()));
            if (said && claim.subject().equals(finding.focus())) {
                found.add(claim.claim());
            }
        }
        return found;
    }

    /** What {@code node} is a part of, if its IRI goes on behind a number sign; else itself. */
    private static Node whole(Node node) {
        int end = node.isURI() ? node.getURI().indexOf('#') : -1;
        return end > 0 ? NodeFactory.createURI(node.getURI().substring(0, end)) : node;
    }
}
