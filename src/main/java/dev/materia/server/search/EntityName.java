package dev.materia.server.search;

/**
 * A name of a thing that has a page.
 *
 * @param iri the thing
 * @param kind what it is: {@code Drug}
 * @param label the name as the release has it
 * @param property how the thing has it
 * @param folded the name as it is compared
 */
public record EntityName(String iri, String kind, String label, Texts property, String folded) {}
