package dev.materia.app;

/** How much of the texts a release publishes in their own words. */
public enum Quoting {
    /** The whole text of each monograph. */
    FULL,
    /** The passages that make claims, and no other. */
    SENTENCES,
    /** None: passages have their place and a hash of their words, and claims neither mention nor cue. */
    NONE
}
