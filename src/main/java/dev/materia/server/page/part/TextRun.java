package dev.materia.server.page.part;

/**
 * A piece of a quoted text.
 *
 * @param text the words, verbatim
 * @param kind what they are: empty for nothing in particular, or {@code sentence}, {@code mention}, {@code cue}
 */
public record TextRun(String text, String kind) {}
