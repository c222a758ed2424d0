package dev.materia.linking;

/** How words were recognised; the earlier, the surer. */
public enum MatchType {
    /** A string learned from annotated text. */
    LEARNED,
    /** A name of the document's own drug. */
    OWN_NAME,
    /** A short form that the text defines. */
    ABBREVIATION,
    /** A term of the vocabulary. */
    TERM,
    /** Another wording of a term. */
    VARIANT,
    /** Words that share the head or the modifier of a neighbour: "renal" in "renal and hepatic failure". */
    COORDINATION
}
