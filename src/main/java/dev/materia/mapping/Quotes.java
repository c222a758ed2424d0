package dev.materia.mapping;

/** How much of a monograph's own words a dataset carries. */
public enum Quotes {
    /** All: the text, the words of each passage, captions and bibliography lines. */
    FULL,
    /**
     * None: for a text that may not be quoted. A passage keeps its offsets and the SHA-256 of its words. Mentions and
     * cues stay, since a few words that name a thing are a fact, and so do headings and the fields of the bibliography.
     * The text, the words of passages and of scopes, captions and bibliography lines go.
     */
    NONE
}
