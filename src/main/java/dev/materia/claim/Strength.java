package dev.materia.claim;

/**
 * How strongly a text warns of using the drug in somebody, from the strongest on. The local name is that of the
 * individual in the Materia ontology.
 */
public enum Strength {
    /** "Contraindicated", "must not", "never". */
    CONTRAINDICATED("Contraindicated"),
    /** "Should not", "avoid". */
    SHOULD_NOT_BE_USED("ShouldNotBeUsed"),
    /** "Not recommended", "not advised". */
    NOT_RECOMMENDED("NotRecommended"),
    /** "With caution", "monitor", "lower doses". */
    CAUTION("Caution");

    private final String localName;

    Strength(String localName) {
        this.localName = localName;
    }

    /** Local name of the individual in the Materia ontology. */
    public String localName() {
        return localName;
    }
}
