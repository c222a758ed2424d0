package dev.materia.server.page.part;

import java.util.List;

/**
 * A property and its values.
 *
 * @param name the property
 * @param values at least one
 */
public record Fact(Link name, List<Link> values) {}
