package dev.materia.claim.context;

/** What becomes of an object once the contexts of its sentence are known. */
public enum UseReading {
    /** It stays what it is. */
    AS_IS,
    /** It was taken for the cause of an object, and is an object of its own: "in adults with epilepsy". */
    MAIN,
    /** It is no object: it stands in the words about another treatment, or about how an object shows itself. */
    NONE
}
