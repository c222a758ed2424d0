package dev.materia.source;

/**
 * A document that is well-formed and no monograph of a drug for people: a label of an animal's drug, a registration. It
 * is passed over with a word, and the run is none the worse for it.
 */
public final class SkippedDocumentException extends MateriaException {

    private static final long serialVersionUID = 1L;

    /** An exception that carries what the document is. */
    public SkippedDocumentException(Problem problem) {
        super(problem);
    }
}
