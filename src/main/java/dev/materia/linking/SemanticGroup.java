package dev.materia.linking;

/** What annotated corpora tell apart. */
public enum SemanticGroup {
    /** A disease, symptom or sign. */
    DISEASE("Disease"),
    /** A chemical substance, drugs among them; not a protein, and not a group of drugs by what they do. */
    CHEMICAL("Chemical"),
    /** Anything else that a vocabulary names. */
    OTHER("Other");

    private final String label;

    SemanticGroup(String label) {
        this.label = label;
    }

    /** Its name in PubTator. */
    public String label() {
        return label;
    }
}
