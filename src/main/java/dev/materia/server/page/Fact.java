package dev.materia.server.page;

import java.util.List;

/**
 * A property and its values.
 *
 * @param name the property
 * @param values at least one
 */
public record Fact(Link name, List<Link> values) {}
