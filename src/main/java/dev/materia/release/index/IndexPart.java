package dev.materia.release.index;

/**
 * The parts of an index file, in the order in which they stand in it. All but the first and the texts are packed
 * numbers.
 */
enum IndexPart {
    /** The front-coded keys of all terms, in blocks. */
    TERMS,
    /** Where each block begins in {@link #TERMS}. */
    BLOCKS,
    /** The types of literals, by number: texts. */
    TYPES,
    /** Prefixes and namespaces by turns: texts. */
    PREFIXES,
    /** Ids of the predicates, ascending; other sections name a predicate by its place here. */
    PREDICATES,
    /** Number of different subjects of each predicate. */
    PREDICATE_SUBJECTS,
    /** Number of different objects of each predicate. */
    PREDICATE_OBJECTS,
    /** By subject, then predicate, then object: where each subject begins. */
    SPO_START,
    /** Predicates in that order. */
    SPO_PREDICATE,
    /** Objects in that order. */
    SPO_OBJECT,
    /** Sets of graphs in that order. */
    SPO_GRAPHS,
    /** By predicate, then object, then subject: where each predicate begins. */
    POS_START,
    /** Objects in that order. */
    POS_OBJECT,
    /** Subjects in that order. */
    POS_SUBJECT,
    /** By object, then subject, then predicate: where each object begins. */
    OSP_START,
    /** Subjects in that order. */
    OSP_SUBJECT,
    /** Predicates in that order. */
    OSP_PREDICATE,
    /** Ids of the names of graphs, ascending; sets name a graph by its place here. */
    GRAPHS,
    /** Number of triples in each graph. */
    GRAPH_SIZES,
    /** Where each set of graphs begins in {@link #SET_MEMBERS}. */
    SET_START,
    /** Graphs of each set, ascending. */
    SET_MEMBERS
}
