package dev.materia.release.index.query;

/** A condition on what stands in the registers. */
@FunctionalInterface
interface Condition {

    /** What a condition comes to (SPARQL 1.1, section 17.2). */
    enum Truth {
        TRUE,
        FALSE,
        ERROR;

        static Truth of(boolean is) {
            return is ? TRUE : FALSE;
        }

        Truth not() {
            return this == ERROR ? ERROR : of(this == FALSE);
        }

        Truth and(Truth other) {
            return this == FALSE || other == FALSE ? FALSE : this == ERROR || other == ERROR ? ERROR : TRUE;
        }

        Truth or(Truth other) {
            return this == TRUE || other == TRUE ? TRUE : this == ERROR || other == ERROR ? ERROR : FALSE;
        }
    }

    Truth of();
}
