package dev.materia.claim.rule;

import dev.materia.claim.Circumstance;
import dev.materia.claim.UseStatus;
import dev.materia.monograph.SectionRole;
import java.util.Optional;

/**
 * What a heading says that the text below it is about.
 *
 * @param kind the subject matter
 * @param circumstance under which claims there hold, if the heading says
 * @param heading the heading that says so, as printed
 * @param headingStart UTF-16 index of that heading's section body, for want of a better place
 * @param role of the section, in a label
 * @param status of the uses told of below it, if the heading says: "Former uses"
 */
public record SectionTopic(
        Kind kind,
        Optional<Circumstance> circumstance,
        String heading,
        int headingStart,
        Optional<SectionRole> role,
        Optional<UseStatus> status) {

    /** A topic below a heading that says nothing of the status of uses. */
    SectionTopic(
            Kind kind,
            Optional<Circumstance> circumstance,
            String heading,
            int headingStart,
            Optional<SectionRole> role) {
        this(kind, circumstance, heading, headingStart, role, Optional.empty());
    }

    /** A topic below a heading of a document that gives its sections no roles. */
    SectionTopic(Kind kind, Optional<Circumstance> circumstance, String heading, int headingStart) {
        this(kind, circumstance, heading, headingStart, Optional.empty());
    }

    /** The same, where uses have a status. */
    SectionTopic with(UseStatus told) {
        return new SectionTopic(kind, circumstance, heading, headingStart, role, Optional.of(told));
    }

    /** Subject matters that make a difference to how sentences are read. */
    public enum Kind {
        /** Nothing in particular. */
        GENERAL,
        /** Uses. */
        USES,
        /** Unwanted effects. */
        EFFECTS,
        /** In whom to use it with care. */
        PRECAUTIONS,
        /** In whom not to use it. */
        CONTRAINDICATIONS,
        /** Other substances. */
        INTERACTIONS,
        /** How it works. */
        MECHANISM,
        /** Under study. */
        RESEARCH,
        /** What it is made of and becomes of it: chemistry and pharmacokinetics. */
        CHEMISTRY,
        /** Matters that hold few claims of the kinds Materia knows: law, trade, dosage. */
        ASIDE,
        /** What was found in animals or cells: nothing of it is claimed. */
        ANIMALS,
        /** Named as an exception from what a clause says; no topic of a heading. */
        EXCEPTION
    }

    /**
     * The topic under a heading of topic {@code above}: "Symptoms" below "Overdose" are those of an overdose, and
     * "Opioid withdrawal" below "Uses" is what the drug is used for.
     */
    SectionTopic within(SectionTopic above) {
        boolean treated = above.kind == Kind.USES
                && (circumstance.equals(Optional.of(Circumstance.OVERDOSE))
                        || circumstance.equals(Optional.of(Circumstance.ABRUPT_WITHDRAWAL)));
        if (treated) {
            return new SectionTopic(above.kind, Optional.empty(), heading, headingStart, role, status);
        }
        boolean effects = kind == Kind.EFFECTS && above.kind == Kind.EFFECTS && circumstance.isEmpty();
        return effects ? new SectionTopic(kind, above.circumstance, heading, headingStart, role, status) : this;
    }

    /** Whether uses may be read here: in a label only where it says what the drug is for. */
    public boolean tellsUses() {
        return role.isEmpty() || role.get() == SectionRole.INDICATIONS || role.get() == SectionRole.PURPOSE;
    }

    static final SectionTopic NONE = new SectionTopic(Kind.GENERAL, Optional.empty(), "", 0);
}
