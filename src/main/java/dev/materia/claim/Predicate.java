package dev.materia.claim;

import java.util.Arrays;
import java.util.List;

/** What a claim says of the drug. The local name is that of the property in the Materia ontology. */
public enum Predicate {
    TREATS("treats", Kind.USE),
    TREATS_SYMPTOMS_OF("treatsSymptomsOf", Kind.USE),
    INVESTIGATED_FOR("investigatedFor", Kind.USE),
    INEFFECTIVE_FOR("ineffectiveFor", Kind.USE),
    DEVELOPED_FOR("developedFor", Kind.USE),
    HAS_ADVERSE_EFFECT("hasAdverseEffect", Kind.EFFECT),
    HAS_OVERDOSE_EFFECT("hasOverdoseEffect", Kind.EFFECT),
    HAS_WITHDRAWAL_EFFECT("hasWithdrawalEffect", Kind.EFFECT),
    CONTRAINDICATED_IN("contraindicatedIn", Kind.CARE),
    CAUTION_IN("cautionIn", Kind.CARE),
    TOLERATED_IN("toleratedIn", Kind.CARE),
    INTERACTS_WITH("interactsWith", Kind.INTERACTION),
    ACTS_ON("actsOn", Kind.NATURE),
    MEMBER_OF_CLASS("memberOfClass", Kind.NATURE);

    /** What question a predicate answers. */
    public enum Kind {
        /** What it is used against, or was meant to be. */
        USE,
        /** What it may do that nobody wants. */
        EFFECT,
        /** In whom it is to be used with care, or need not be. */
        CARE,
        /** With what it must not, or may, be taken. */
        INTERACTION,
        /** What it is, and on what it acts. */
        NATURE
    }

    private final String localName;
    private final Kind kind;

    Predicate(String localName, Kind kind) {
        this.localName = localName;
        this.kind = kind;
    }

    /** Local name of the property in the Materia ontology. */
    public String localName() {
        return localName;
    }

    /** The question that it answers. */
    public Kind kind() {
        return kind;
    }

    /** The local names of all predicates, in the order above. */
    public static List<String> localNames() {
        return Arrays.stream(values()).map(Predicate::localName).toList();
    }

    /** The local names of the predicates of one kind, in the order above. */
    public static List<String> localNames(Kind kind) {
        return Arrays.stream(values())
                .filter(predicate -> predicate.kind == kind)
                .map(Predicate::localName)
                .toList();
    }
}
