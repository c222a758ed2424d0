package dev.materia.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What one monograph gives, before it is put beside the others; {@link DatasetAssembly} makes its named graph of it.
 *
 * @param name the monograph, and its graph
 * @param own what only this monograph says: its passages, claims, images, bibliography lines
 * @param described descriptions of things that other monographs may describe too (concepts, mechanisms, publications,
 *     people), by thing
 * @param claims its claims, from which the direct triples follow
 */
public record MonographGraph(Node name, List<Triple> own, Map<Node, List<Triple>> described, List<ClaimTriple> claims) {

    /** Copies the lists, so that a graph never changes. */
    public MonographGraph {
        own = List.copyOf(own);
        described = Map.copyOf(described);
        claims = List.copyOf(claims);
    }

    /** This graph with what {@code other} says; where both describe a thing, this description stays. */
    public MonographGraph with(MonographGraph other) {
        List<Triple> all = new ArrayList<>(own);
        all.addAll(other.own);
        Map<Node, List<Triple>> things = new LinkedHashMap<>(other.described);
        things.putAll(described);
        List<ClaimTriple> both = new ArrayList<>(claims);
        both.addAll(other.claims);
        return new MonographGraph(name, all, things, both);
    }

    /**
     * The same without {@code things}: claims, images or publications. What is said of them and of their parts goes,
     * and passages that make no claim any more; the concepts that they named stay described.
     */
    public MonographGraph without(Set<Node> things) {
        List<ClaimTriple> left =
                claims.stream().filter(claim -> !things.contains(claim.claim())).toList();
        Set<Node> gone = new HashSet<>(things);
        for (Triple triple : own) {
            if (triple.getPredicate().equals(Mat.STATED_IN) && things.contains(triple.getSubject())) {
                gone.add(triple.getObject());
            }
        }
        for (Triple triple : own) {
            if (triple.getPredicate().equals(Mat.STATED_IN) && !things.contains(triple.getSubject())) {
                gone.remove(triple.getObject());
            }
        }
        Map<Node, List<Triple>> kept = new LinkedHashMap<>();
        described.forEach((thing, said) -> {
            if (!isPartOf(thing, gone)) {
                kept.put(thing, said);
            }
        });
        return new MonographGraph(
                name,
                own.stream()
                        .filter(triple -> !isPartOf(triple.getSubject(), gone) && !isPartOf(triple.getObject(), gone))
                        .toList(),
                kept,
                left);
    }

    /** Whether {@code node} is one of {@code things}, or a part of one: its IRI goes on behind a number sign. */
    private static boolean isPartOf(Node node, Set<Node> things) {
        if (!node.isURI()) {
            return false;
        }
        int end = node.getURI().indexOf('#');
        return things.contains(node)
                || (end > 0
                        && things.contains(NodeFactory.createURI(node.getURI().substring(0, end))));
    }
}
