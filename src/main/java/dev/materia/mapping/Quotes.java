package dev.materia.mapping;

/** How much of a monograph's own words a dataset carries. Titles, names and bibliographic facts always stay. */
public enum Quotes {
    /** All: the text, the passages with what stands around them, captions and bibliography lines. */
    FULL,
    /** The passages that make claims, headings and bibliography lines. The rest of the text and captions go. */
    SENTENCES,
    /**
     * None: for a text that may not be quoted. A passage keeps its offsets and the SHA-256 of its words. The words of
     * passages, mentions, cues and scopes, contexts, frequencies, headings, captions and bibliography lines go.
     */
    NONE
}
