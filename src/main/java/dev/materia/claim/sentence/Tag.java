package dev.materia.claim.sentence;

/** The class of a word where it stands, as far as the shallow parser tells them apart. */
public enum Tag {
    NOUN,
    PRONOUN,
    DETERMINER,
    /** "no", "none", "neither". */
    NEGATIVE_DETERMINER,
    ADJECTIVE,
    ADVERB,
    NUMBER,
    PREPOSITION,
    /** "to" before a verb. */
    TO,
    COORDINATOR,
    SUBORDINATOR,
    /** "that" or "whether" before a clause that a verb, noun or adjective takes. */
    COMPLEMENTIZER,
    RELATIVE,
    MODAL,
    BE,
    HAVE,
    DO,
    /** "not", "never", "hardly". */
    NEGATION,
    /** A verb in the present or its base form. */
    VERB,
    /** A past form or participle. */
    PAST,
    /** A form in -ing. */
    ING,
    MARK;

    /** Whether a verb group can hold it. */
    boolean verbal() {
        return switch (this) {
            case MODAL, BE, HAVE, DO, VERB, PAST -> true;
            default -> false;
        };
    }

    /** Whether it begins a verb group that makes a clause, whatever stands around it. */
    public boolean finite() {
        return switch (this) {
            case MODAL, BE, HAVE, DO, VERB -> true;
            default -> false;
        };
    }
}
