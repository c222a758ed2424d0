package dev.materia.claim;

import dev.materia.vocabulary.Concept;
import java.util.Optional;

/**
 * One thing that a monograph says about its drug. Claims of one monograph differ in predicate, object, polarity,
 * circumstance or context.
 */
public sealed interface Claim {

    /** What is said. */
    Predicate predicate();

    /** Of what it is said. */
    Concept object();

    /** How, where and how surely it is said. */
    Assertion assertion();

    /** What the drug is, was or may be used for: the five predicates from {@code treats} to {@code developedFor}. */
    record Indication(Predicate predicate, Concept object, Assertion assertion) implements Claim {}

    /** What the drug may cause, in use, in overdose or on withdrawal. */
    record Effect(Predicate predicate, Concept object, Assertion assertion) implements Claim {}

    /**
     * In whom the drug must not be used, needs care, or is tolerated.
     *
     * @param strength how strongly the text warns; empty where the drug is tolerated
     */
    record Precaution(Predicate predicate, Concept object, Optional<Strength> strength, Assertion assertion)
            implements Claim {}

    /** What the drug should not be combined with, or what changes its effect. */
    record Interaction(Concept object, Assertion assertion) implements Claim {
        @Override
        public Predicate predicate() {
            return Predicate.INTERACTS_WITH;
        }
    }

    /** What the drug acts on, and how. */
    record MechanismOfAction(Concept object, Action action, Assertion assertion) implements Claim {
        @Override
        public Predicate predicate() {
            return Predicate.ACTS_ON;
        }
    }

    /** What the drug is a kind of. */
    record ClassMembership(Concept object, Assertion assertion) implements Claim {
        @Override
        public Predicate predicate() {
            return Predicate.MEMBER_OF_CLASS;
        }
    }
}
