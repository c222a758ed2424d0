package dev.materia.server.search;

/** How the words of a question were found. */
public enum SearchMatch {
    /** All of them, as they are spelled. */
    ALL,
    /** All of them, some as they may have been meant. */
    NEAR,
    /** Some of them only. */
    SOME
}
