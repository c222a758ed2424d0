package dev.materia.claim.context;

import java.util.Locale;

/** The place of a drug beside other treatment. The local name is that of the individual in the Materia ontology. */
public enum TherapyRole {
    /** Added to another treatment. */
    ADJUNCT("Adjunct"),
    /** Given alone. */
    MONOTHERAPY("Monotherapy");

    private final String localName;

    TherapyRole(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }

    /** The name in {@code extract}'s output and in the tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
