package dev.materia.monograph;

/**
 * What a section of a label is for. A role comes from a code or a field's name, or from the number of a title that a
 * regulator's template fixes ("4.3"); a section without one of its own has that of the section it lies in. It is never
 * guessed from a word in a title.
 */
public enum SectionRole {
    /** What the drug is for. */
    INDICATIONS,
    /** What kind of drug it is, in one or two words: "Pain reliever". */
    PURPOSE,
    /** In whom it must not be used. */
    CONTRAINDICATIONS,
    /** The most serious warnings, printed in a box. */
    BOXED_WARNING,
    /** What to beware of. */
    WARNINGS,
    /** For whom a doctor must be asked first. */
    ASK_DOCTOR,
    /** What may happen during use. */
    WHEN_USING,
    /** What to stop for. */
    STOP_USE,
    /** Unwanted effects. */
    ADVERSE_REACTIONS,
    /** Other substances. */
    INTERACTIONS,
    /** What too much does, and what to do then. */
    OVERDOSE,
    /** Abuse, dependence and withdrawal. */
    DEPENDENCE,
    /** Pregnancy, lactation, children, the old, the ill. */
    POPULATIONS,
    /** How it works. */
    MECHANISM,
    /** What the body does with it. */
    PHARMACOKINETICS,
    /** Animals and cells. */
    NONCLINICAL,
    /** Trials of its efficacy. */
    CLINICAL_STUDIES,
    /** How much, how and when. */
    DOSAGE,
    /** What it is made of. */
    DESCRIPTION,
    /** How it is sold and kept, and what the package says. */
    SUPPLY,
    /** The part written for patients, which repeats the others. */
    PATIENT,
    /** A patient's story. */
    CASE_REPORT,
    /** Anything else that a code names. */
    OTHER
}
