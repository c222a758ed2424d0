package dev.materia.app.output;

/** How {@code materia annotate} prints mentions. */
public enum AnnotationFormat {
    /** JSON Lines: one object a mention and concept, its keys in the order of {@link AnnotationLines#NAMES}. */
    JSONL,
    /** PubTator: each document with its diseases and chemicals. */
    PUBTATOR
}
