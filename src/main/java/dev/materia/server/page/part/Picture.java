package dev.materia.server.page.part;

/**
 * A graph to draw. Whatever it shows stands in the text of the page too.
 *
 * @param title what it shows
 * @param json its nodes and edges
 */
public record Picture(String title, EmbeddedJson json) {}
