package dev.materia.vocabulary.index;

/** The parts of an index file, in their order. All integers are 32 bits, little-endian. */
enum IndexSection {
    /** What is known of the vocabulary as a whole: {@link VocabularyFacts}. */
    FACTS,
    /** Where each word ends in {@link #WORD_BYTES}; words that start a term come first. */
    WORD_ENDS,
    /** The words in UTF-8. */
    WORD_BYTES,
    /** Hash table of the words: number + 1, or 0; size a power of two. */
    WORD_TABLE,
    /** For each place of the tree, by level, the number of its first step; one more for the end. */
    PLACE_STEPS,
    /** For each place, the number of its first term in {@link #PLACE_TERM}; one more for the end. */
    PLACE_TERMS,
    /** The word of each step, ascending for each place; step n leads to place n + 1. */
    STEP_WORD,
    /** Terms by place: numbers of rows of {@link #TERM_ROWS}. */
    PLACE_TERM,
    /** Terms in alphabetical order: where the text starts in {@link #TERM_BYTES}, concept, and flags. */
    TERM_ROWS,
    /** Texts of the terms. */
    TERM_BYTES,
    /** Where each concept starts in {@link #CONCEPT_BYTES}. */
    CONCEPT_STARTS,
    /** The concepts: see {@link StoredConcept}. */
    CONCEPT_BYTES,
    /** Hash table of IRIs: concept + 1, or 0. */
    IRI_TABLE,
    /** Hash table of type and slug: concept + 1, or 0. */
    SLUG_TABLE
}
