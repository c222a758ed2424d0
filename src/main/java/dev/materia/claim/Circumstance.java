package dev.materia.claim;

/** The circumstance under which a claim holds. The local name is that of the individual in the Materia ontology. */
public enum Circumstance {
    THERAPEUTIC_USE("TherapeuticUse"),
    HIGH_DOSE("HighDose"),
    LONG_TERM_USE("LongTermUse"),
    OVERDOSE("Overdose"),
    ABRUPT_WITHDRAWAL("AbruptWithdrawal");

    private final String localName;

    Circumstance(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }
}
