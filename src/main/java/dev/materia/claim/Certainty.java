package dev.materia.claim;

/** How sure the text is of a claim. The local name is that of the individual in the Materia ontology. */
public enum Certainty {
    ESTABLISHED("Established"),
    PROBABLE("Probable"),
    INVESTIGATIONAL("Investigational");

    private final String localName;

    Certainty(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }
}
