package dev.materia.monograph.draft;

/** What is known of words that stand beside a full stop; {@code reading/full-stops.tsv} lists them. */
final class SentenceAbbreviations {

    private static final WordTable WORDS = WordTable.of("full-stops.tsv");

    private SentenceAbbreviations() {}

    /** Whether a full stop behind {@code word} is always followed by what belongs to it: "e.g.", "vit.". */
    static boolean isOpen(String word) {
        return WORDS.is("open", word);
    }

    /** Whether {@code word} is part of a reference or date if a number follows it: "vol.", "Jan.". */
    static boolean isNumbered(String word) {
        return WORDS.is("numbered", word);
    }

    /** Whether {@code word} closes a name: "Inc.", "Jr.". */
    static boolean closesName(String word) {
        return WORDS.is("name", word);
    }

    /** Whether {@code word} may close a sentence, which then goes on with a capital or a figure: "etc.", "mg.". */
    static boolean mayClose(String word) {
        return WORDS.is("closing", word);
    }

    /** Whether {@code word} starts sentences, and hardly ever names. */
    static boolean starts(String word) {
        return WORDS.is("starter", word);
    }

    /** Whether {@code word}, as written, hardly ever starts a sentence. */
    static boolean continues(String word) {
        return WORDS.is("continuer", word) && Character.isLowerCase(word.charAt(0));
    }

    /**
     * Whether a single letter behind {@code word} is a designation, not the initial of a person: behind "vitamin", and
     * behind any common noun that is not what people are called ("kappa B", but "by B. Jones", "the chemist B. Jones").
     */
    static boolean takesLetter(String word) {
        if (WORDS.is("lettered", word)) {
            return true;
        }
        boolean common = word.length() > 2 && word.chars().allMatch(Character::isLowerCase);
        boolean person = WORDS.is("person", word) || word.endsWith("ist") || word.endsWith("ian");
        return common && !person && !WORDS.is("function", word);
    }

    /** Whether {@code word} is the name of a country or place written with full stops: "U.S". */
    static boolean isCountry(String word) {
        return WORDS.is("country", word);
    }

    /** Whether the name of a place that {@code word} stands before closes its phrase: "in", "from". */
    static boolean precedesPlace(String word) {
        return WORDS.is("preposition", word);
    }

    /** Whether {@code word} goes on with the name of a country before it: "U.S. Congress". */
    static boolean isInstitution(String word) {
        return WORDS.is("institution", word);
    }

    /** Whether {@code word} is a unit of length, which may be raised to a power. */
    static boolean isMeasure(String word) {
        return WORDS.is("measure", word);
    }

    /** Whether {@code letter} behind a number is a unit: "2 L". */
    static boolean isUnit(String letter) {
        return WORDS.is("unit", letter);
    }
}
