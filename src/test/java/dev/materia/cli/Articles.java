package dev.materia.cli;

/** Two small monographs, written for these tests. */
final class Articles {

    /** One with a character beyond the basic plane before its claims. */
    static final String ALPHA = """
            Morphine
            Morphine \uD83D\uDC8A is an opioid analgesic used to treat pain. It can cause nausea and constipation.
            Overdose
            An overdose of morphine may cause coma.
            """;

    /** Another. */
    static final String OMEGA = """
            Warfarin
            Warfarin is an anticoagulant used to treat venous thrombosis. It can cause bleeding.
            """;

    private Articles() {}
}
