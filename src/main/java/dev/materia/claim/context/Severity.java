package dev.materia.claim.context;

/** How severe a condition is, on an ordered scale. The local name is that of the individual in the ontology. */
public enum Severity {
    MILD("Mild", 1),
    MODERATE("Moderate", 2),
    SEVERE("Severe", 3),
    LIFE_THREATENING("LifeThreatening", 4);

    private final String localName;
    private final int rank;

    Severity(String localName, int rank) {
        this.localName = localName;
        this.rank = rank;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }

    /** The place on the scale, from 1 for the mildest. */
    public int rank() {
        return rank;
    }

    /** The name in {@code extract}'s output and in the tables. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
