package dev.materia.server.page.part;

import java.util.List;

/**
 * A publication in a list.
 *
 * @param title its title
 * @param authors as a list of names
 * @param source where and when it was published
 * @param outside where it can be read
 */
public record Work(Link title, List<Link> authors, String source, List<Link> outside) {}
