package dev.materia.claim.context;

import java.util.Locale;

/** What kind of limit a context is. The local name is that of the individual in the Materia ontology. */
public enum ContextType {
    /** An age group or an age range. */
    AGE("AgeContext"),
    /** Who qualifies otherwise: pregnancy, sex, a need, a weighing of benefit and risk. */
    POPULATION("PopulationContext"),
    /** What was taken before, or the place in the line of treatment. */
    PRIOR_TREATMENT("PriorTreatmentContext"),
    /** How another treatment worked. */
    RESPONSE("ResponseContext"),
    /** What is given together with the drug. */
    CO_THERAPY("CoTherapyContext"),
    /** Alone or not, no partner named. */
    COMBINATION("CombinationContext"),
    /** A disease that the patients have beside or beneath the object. */
    COMORBIDITY("ComorbidityContext"),
    /** What brought the object about. */
    CAUSE("CauseContext"),
    /** How severe the object is. */
    SEVERITY("SeverityContext"),
    /** How long, or in which phase. */
    DURATION("DurationContext"),
    /** Under what circumstances of use. */
    SETTING("SettingContext"),
    /** How the object shows itself. */
    MANIFESTATION("ManifestationContext");

    private final String localName;

    ContextType(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }

    /** The name in {@code extract}'s output and in the tables: {@code prior-treatment}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
