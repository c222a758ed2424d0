package dev.materia.claim.context;

import java.util.Locale;

/** How severe a condition is, on an ordered scale. The local name is that of the individual in the ontology. */
public enum ConditionSeverity {
    MILD("Mild"),
    MODERATE("Moderate"),
    SEVERE("Severe"),
    LIFE_THREATENING("LifeThreatening");

    private final String localName;

    ConditionSeverity(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }

    /** The name in {@code extract}'s output and in the tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
