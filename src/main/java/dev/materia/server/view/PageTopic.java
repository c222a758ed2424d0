package dev.materia.server.view;

import java.util.List;

/**
 * A question that a page answers from claims.
 *
 * @param id its anchor
 * @param ofDrug its heading on the page of the drug
 * @param ofOther its heading on the page of what is said of the drug
 * @param note what the reader should know of it; may be empty
 * @param kinds the properties that answer it
 */
record PageTopic(String id, String ofDrug, String ofOther, String note, List<Kind> kinds) {

    /**
     * A property that answers the question.
     *
     * @param predicate its local name
     * @param ofDrug heading of its answers on the page of the drug
     * @param ofOther the same on the other page
     */
    record Kind(String predicate, String ofDrug, String ofOther) {}

    /** Which says what a drug is. */
    static final String CLASS = "class";

    /** Whose answers are grouped by circumstance and not by property. */
    static final String EFFECTS = "effects";

    /** All questions, in the order of a page. */
    static final List<PageTopic> ALL = List.of(
            new PageTopic(CLASS, "What it is", "Drugs of this class", "", List.of(new Kind("memberOfClass", "", ""))),
            new PageTopic(
                    "treats",
                    "What it treats",
                    "Drugs that treat it",
                    "",
                    List.of(
                            new Kind("treats", "Used against", "Used against it"),
                            new Kind(
                                    "treatsSymptomsOf",
                                    "Used against symptoms of",
                                    "Used against symptoms that it causes"))),
            new PageTopic(
                    "studied",
                    "What is being studied",
                    "Drugs under study for it",
                    "Studied or proposed; not said to work.",
                    List.of(new Kind("investigatedFor", "", ""))),
            new PageTopic(
                    "ineffective",
                    "What did not work",
                    "Drugs that did not work",
                    "",
                    List.of(new Kind("ineffectiveFor", "", ""))),
            new PageTopic(
                    "developed",
                    "What it was developed for",
                    "Drugs developed for it",
                    "Whatever became of it.",
                    List.of(new Kind("developedFor", "", ""))),
            new PageTopic(
                    EFFECTS,
                    "Unwanted effects",
                    "Drugs that may cause it",
                    "",
                    List.of(
                            new Kind("hasAdverseEffect", "", ""),
                            new Kind("hasOverdoseEffect", "", ""),
                            new Kind("hasWithdrawalEffect", "", ""))),
            new PageTopic("mechanism", "How it acts", "Drugs that act on it", "", List.of(new Kind("actsOn", "", ""))),
            new PageTopic(
                    "care",
                    "Where care is needed",
                    "Where care is needed",
                    "",
                    List.of(
                            new Kind("contraindicatedIn", "Not to be used in", "Not to be used"),
                            new Kind("cautionIn", "With caution in", "To be used with caution"),
                            new Kind("toleratedIn", "Said to be tolerated in", "Said to be tolerated"))),
            new PageTopic(
                    "interactions",
                    "Interactions",
                    "Drugs that it interacts with",
                    "",
                    List.of(new Kind("interactsWith", "", ""))));
}
