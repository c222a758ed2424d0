package dev.materia.vocabulary;

/** What a concept is. The name in the ontology and in {@code annotate} is {@link #localName}. */
public enum ConceptType {
    /** A medicine, or another substance taken for its effect. */
    DRUG("Drug", "drug"),
    /** A pharmacological, therapeutic or chemical group of drugs. */
    DRUG_CLASS("DrugClass", "class"),
    /** A disease, symptom, sign or effect, whatever role it plays. */
    CONDITION("Condition", "condition"),
    /** A receptor, transporter, enzyme, channel, messenger or system that drugs act on. */
    TARGET("Target", "target"),
    /** A group of people or a time of life: pregnancy, infants, older people. */
    POPULATION("Population", "population"),
    /** Something taken that is no drug: food, grapefruit juice, tobacco smoke. */
    SUBSTANCE("Substance", "substance");

    private final String localName;
    private final String path;

    ConceptType(String localName, String path) {
        this.localName = localName;
        this.path = path;
    }

    /** Local name of the class in the Materia ontology. */
    public String localName() {
        return localName;
    }

    /** First path segment of the IRIs of such concepts, after the base: {@code condition}. */
    public String path() {
        return path;
    }
}
