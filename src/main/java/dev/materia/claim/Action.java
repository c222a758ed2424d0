package dev.materia.claim;

/** What a drug does to a target. The local name is that of the individual in the Materia ontology. */
public enum Action {
    AGONIST("Agonist"),
    PARTIAL_AGONIST("PartialAgonist"),
    INVERSE_AGONIST("InverseAgonist"),
    ANTAGONIST("Antagonist"),
    INHIBITOR("Inhibitor"),
    REUPTAKE_INHIBITOR("ReuptakeInhibitor"),
    BLOCKER("Blocker"),
    POSITIVE_MODULATOR("PositiveModulator"),
    NEGATIVE_MODULATOR("NegativeModulator"),
    ACTIVATOR("Activator"),
    RELEASER("Releaser"),
    RELEASE_INHIBITOR("ReleaseInhibitor"),
    /** The text does not say what it does there. */
    UNSPECIFIED("UnspecifiedAction");

    private final String localName;

    Action(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }
}
