package dev.materia.monograph;

/** What kind of product a label is of. */
public enum LabelKind {
    /** A medicine for people, on prescription. */
    PRESCRIPTION,
    /** A medicine for people, over the counter. */
    OVER_THE_COUNTER,
    /** A vaccine. */
    VACCINE,
    /** An extract that causes allergy, for tests and treatment. */
    ALLERGENIC,
    /** Plasma, cells and other things of biological origin. */
    BIOLOGIC,
    /** A homeopathic product, whose indications follow homeopathic practice. */
    HOMEOPATHIC,
    /** A dietary supplement or medical food. */
    SUPPLEMENT,
    /** A device or a cosmetic. */
    DEVICE,
    /** A leaflet for patients. */
    PATIENT_LEAFLET,
    /** None of these. */
    OTHER
}
