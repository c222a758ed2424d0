package dev.materia.mapping;

/**
 * What a publisher decides about the triples.
 *
 * @param iris where IRIs are minted, with the publisher's base
 * @param quotes how much of the monographs' own words may be published
 */
public record MappingOptions(Iris iris, Quotes quotes) {}
