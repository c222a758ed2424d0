package dev.materia.validation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A quick test for what a shape would find out by a SPARQL query. It may only ever say that a node is in order; whether
 * it is not, and what to report then, is for the shape alone.
 */
@FunctionalInterface
interface Shortcut {

    /** Whether the query surely finds nothing wrong with {@code focus}. */
    boolean conforms(Graph data, Node focus);
}
