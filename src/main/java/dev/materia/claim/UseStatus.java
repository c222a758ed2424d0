package dev.materia.claim;

import java.util.Optional;

/** What a text says of a use of its drug, from the surest on: the one scale by which a use is weighed. */
public enum UseStatus {
    /** Approved, recommended, used, or shown to work. */
    ESTABLISHED,
    /** Under study, or proposed. */
    STUDIED,
    /** The sources differ, or the evidence does not suffice. */
    DISPUTED,
    /** Shown not to work. */
    INEFFECTIVE,
    /** No longer in use. */
    ABANDONED,
    /** Used to find a disease, not to treat it. */
    DIAGNOSTIC;

    /** What becomes of a claim that the drug treats something, where the text gives the use this status. */
    public Optional<Predicate> predicate() {
        return switch (this) {
            case ESTABLISHED -> Optional.of(Predicate.TREATS);
            case STUDIED -> Optional.of(Predicate.INVESTIGATED_FOR);
            case INEFFECTIVE -> Optional.of(Predicate.INEFFECTIVE_FOR);
            case DISPUTED, ABANDONED, DIAGNOSTIC -> Optional.empty();
        };
    }
}
