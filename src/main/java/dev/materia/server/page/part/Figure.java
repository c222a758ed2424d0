package dev.materia.server.page.part;

import java.util.List;

/**
 * An image that stands elsewhere. It is linked and not shown: a page loads nothing from other hosts.
 *
 * @param image its name and address
 * @param caption as printed; may be empty
 * @param credit who made it and under which licence
 */
public record Figure(Link image, String caption, List<Link> credit) {}
