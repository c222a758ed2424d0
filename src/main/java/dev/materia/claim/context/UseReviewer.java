package dev.materia.claim.context;

import dev.materia.claim.context.Parts.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells objects of a claim from conditions that only limit it: what another treatment failed to control, what patients
 * have beside the object, and how the object shows itself.
 */
final class UseReviewer {

    /** Types whose words hold no object of the claim, where one stands before them. */
    private static final Set<ContextType> ASIDES = EnumSet.of(
            ContextType.RESPONSE,
            ContextType.PRIOR_TREATMENT,
            ContextType.CO_THERAPY,
            ContextType.POPULATION,
            ContextType.MANIFESTATION);

    /** Types whose words tell of other treatments, and never of a use. */
    private static final Set<ContextType> OUTCOMES = EnumSet.of(ContextType.RESPONSE, ContextType.PRIOR_TREATMENT);

    private final List<FoundContext> found;
    private final List<Use> mains;
    private final List<Part> parts;
    private final ContextSentence sentence;

    UseReviewer(SentenceLayout layout) {
        this.found = layout.found();
        this.mains = layout.mains().stream().filter(Use::main).toList();
        this.parts = layout.parts();
        this.sentence = layout.sentence();
    }

    UseReading read(Use use) {
        Part part = parts.stream().filter(p -> p.holds(use.start())).findFirst().orElseThrow();
        boolean second = mains.stream().anyMatch(u -> u.start() < use.start());
        boolean secondOfPart = mains.stream().anyMatch(u -> part.holds(u.start()) && u.start() < use.start());
        boolean widerOnes = use.main() && secondOfPart && isPartOfComorbidity(use);
        if (tellsOfOutcome(use) || (second && isAside(use)) || widerOnes) {
            return UseReading.NONE;
        }
        if (use.main()) {
            return UseReading.AS_IS;
        }
        boolean alone = mains.stream().noneMatch(u -> part.holds(u.start())) && !isBehind(use);
        return alone || Aliases.hasOwnCause(use, found, sentence) ? UseReading.MAIN : UseReading.AS_IS;
    }

    private boolean tellsOfOutcome(Use use) {
        return found.stream()
                .anyMatch(c -> OUTCOMES.contains(c.type()) && c.reach() != FoundContext.Reach.NEXT && startsIn(use, c));
    }

    private boolean isAside(Use use) {
        return found.stream().anyMatch(c -> ASIDES.contains(c.type()) && startsIn(use, c));
    }

    private static boolean startsIn(Use use, FoundContext context) {
        return use.overlaps(context) && context.start() <= use.start();
    }

    /**
     * Whether words such as "underlying persistent" before it make it a disease that the patients have besides; where
     * another object stands before it in the same words, "in patients with A and B", it is one of several.
     */
    private boolean isPartOfComorbidity(Use use) {
        return found.stream()
                .anyMatch(c -> c.type() == ContextType.COMORBIDITY
                        && c.reach() == FoundContext.Reach.PART
                        && c.start() < use.start()
                        && use.end() <= c.end()
                        && mains.stream().noneMatch(u -> u.start() >= c.start() && u.end() <= use.start()));
    }

    /** Whether words such as "due to" make it what lies behind an object. */
    private boolean isBehind(Use use) {
        return found.stream()
                .filter(c -> c.type() == ContextType.CAUSE
                        || (c.type() == ContextType.COMORBIDITY && c.reach() == FoundContext.Reach.BEFORE))
                .anyMatch(use::overlaps);
    }
}
