package dev.materia.server.page.part;

/**
 * How a page is cited.
 *
 * @param text as a sentence of a bibliography
 * @param bibtex as an entry of BibTeX
 */
public record CiteThis(String text, String bibtex) {}
