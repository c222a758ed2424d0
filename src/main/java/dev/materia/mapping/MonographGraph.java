package dev.materia.mapping;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
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
}
