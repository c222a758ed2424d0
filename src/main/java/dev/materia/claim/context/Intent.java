package dev.materia.claim.context;

import java.util.Locale;

/** What a use is meant to achieve. The local name is that of the individual in the Materia ontology. */
public enum Intent {
    TREATMENT("Treatment"),
    SYMPTOMATIC_RELIEF("SymptomaticRelief"),
    PREVENTION("Prevention"),
    MAINTENANCE("Maintenance"),
    DIAGNOSIS("Diagnosis");

    private final String localName;

    Intent(String localName) {
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
