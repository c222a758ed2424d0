package dev.materia.server.page.part;

/**
 * A piece of a quoted text.
 *
 * @param text the words, verbatim
 * @param kind what they are: empty for nothing in particular, or {@code sentence}, {@code mention}, {@code cue},
 *     {@code lead} for what a list says before its items
 */
public record TextRun(String text, String kind) {}
