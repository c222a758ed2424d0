package dev.materia.server.page.part;

import org.jspecify.annotations.Nullable;

/**
 * A text that may lead somewhere.
 *
 * @param text what is shown
 * @param href where it leads; null for plain text
 */
public record Link(String text, @Nullable String href) {}
