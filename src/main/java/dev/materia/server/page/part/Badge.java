package dev.materia.server.page.part;

/**
 * A word or two on a claim: how sure it is, under which circumstance.
 *
 * @param text what is shown
 * @param kind how it looks, by a class of the style sheet
 */
public record Badge(String text, String kind) {}
