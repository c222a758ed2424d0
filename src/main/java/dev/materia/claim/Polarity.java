package dev.materia.claim;

/** Whether a claim is made or denied. The local name is that of the individual in the Materia ontology. */
public enum Polarity {
    AFFIRMED("Affirmed"),
    DENIED("Denied");

    private final String localName;

    Polarity(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }
}
