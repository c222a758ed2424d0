package dev.materia.claim;

/** What a claim says of the drug. The local name is that of the property in the Materia ontology. */
public enum Predicate {
    TREATS("treats"),
    TREATS_SYMPTOMS_OF("treatsSymptomsOf"),
    INVESTIGATED_FOR("investigatedFor"),
    INEFFECTIVE_FOR("ineffectiveFor"),
    DEVELOPED_FOR("developedFor"),
    HAS_ADVERSE_EFFECT("hasAdverseEffect"),
    HAS_OVERDOSE_EFFECT("hasOverdoseEffect"),
    HAS_WITHDRAWAL_EFFECT("hasWithdrawalEffect"),
    CONTRAINDICATED_IN("contraindicatedIn"),
    CAUTION_IN("cautionIn"),
    TOLERATED_IN("toleratedIn"),
    INTERACTS_WITH("interactsWith"),
    ACTS_ON("actsOn"),
    MEMBER_OF_CLASS("memberOfClass");

    private final String localName;

    Predicate(String localName) {
        this.localName = localName;
    }

    /** Local name of the property in the Materia ontology. */
    public String localName() {
        return localName;
    }
}
