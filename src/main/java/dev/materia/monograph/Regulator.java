package dev.materia.monograph;

/** The authority whose rules a label follows. */
public enum Regulator {
    /** The Food and Drug Administration of the United States. */
    FDA("U.S. Food and Drug Administration"),
    /** Health Canada. */
    HEALTH_CANADA("Health Canada"),
    /** The European Medicines Agency and the national agencies beside it. */
    EMA("European Medicines Agency"),
    /** Another authority, or none that is named. */
    OTHER("");

    private final String title;

    Regulator(String title) {
        this.title = title;
    }

    /** Its name in English; empty where it is unknown. */
    public String title() {
        return title;
    }
}
