package dev.materia.claim.context;

import java.util.Locale;

/** Whether what a context names must be there. The local name is that of the individual in the Materia ontology. */
public enum Presence {
    /** It must be there: "in patients with diabetes". */
    REQUIRED("Required"),
    /** It must not be there: "in patients without diabetes". */
    EXCLUDED("Excluded"),
    /** It may be there: "with or without agoraphobia". */
    EITHER("Either");

    private final String localName;

    Presence(String localName) {
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
