package dev.materia.server.reconcile;

import org.apache.jena.graph.Node;

/**
 * A property that can be asked for.
 *
 * @param id its identifier: {@code treats}, {@code skos:exactMatch}; with a {@code ^} before it, the way from the
 *     property's value to what has it
 * @param name for people
 * @param description what it means; may be empty
 * @param node the property
 * @param inverse whether it is followed against its direction
 */
record Property(String id, String name, String description, Node node, boolean inverse) {}
