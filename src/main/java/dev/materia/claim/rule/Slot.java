package dev.materia.claim.rule;

import dev.materia.vocabulary.ConceptType;

/** A place in a pattern that a mention fills, written in angle brackets: {@code <drug>}. */
enum Slot {
    /** The drug of the monograph, by name or by "it", "the drug" and the like. */
    DRUG(1),
    /** Another drug, or a class of drugs or substances. */
    OTHER(2),
    /** A condition. */
    CONDITION(4),
    /** A population. */
    POPULATION(8),
    /** A target. */
    TARGET(16),
    /** A class of drugs. */
    CLASS(32);

    private final int bit;

    Slot(int bit) {
        this.bit = bit;
    }

    /**
     * The slot that a pattern calls {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Slot named(String name) {
        return switch (name) {
            case "drug" -> DRUG;
            case "other" -> OTHER;
            case "condition" -> CONDITION;
            case "population" -> POPULATION;
            case "target" -> TARGET;
            case "class" -> CLASS;
            default -> throw new IllegalArgumentException("no such slot: <" + name + ">");
        };
    }

    /** Whether a mention fills it. */
    boolean takes(MentionSpan spot) {
        return switch (this) {
            case DRUG -> spot.self();
            case OTHER -> spot.substance() && !spot.self() && !spot.covered();
            case CONDITION -> spot.is(ConceptType.CONDITION);
            case POPULATION -> spot.is(ConceptType.POPULATION);
            case TARGET -> spot.is(ConceptType.TARGET);
            case CLASS -> spot.is(ConceptType.DRUG_CLASS);
        };
    }

    /** One bit, its own. */
    int bit() {
        return bit;
    }
}
