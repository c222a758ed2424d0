package dev.materia.app.query;

/** How an answer to a query is written. */
public enum QueryFormat {
    /** A table for people; {@code true} or {@code false} for ASK, as in CSV and TSV. */
    TEXT(false),
    /** SPARQL 1.1 Query Results JSON Format. */
    JSON(false),
    /** SPARQL 1.1 Query Results CSV Format. */
    CSV(false),
    /** SPARQL 1.1 Query Results TSV Format. */
    TSV(false),
    /** SPARQL Query Results XML Format. */
    XML(false),
    /** Turtle, for queries that answer with a graph. */
    TURTLE(true);

    private final boolean graph;

    QueryFormat(boolean graph) {
        this.graph = graph;
    }

    /** Whether it is for CONSTRUCT and DESCRIBE, not for SELECT and ASK. */
    boolean isForGraphs() {
        return graph;
    }
}
