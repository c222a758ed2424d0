package dev.materia.claim.context;

import dev.materia.claim.context.Parts.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attaches contexts to the objects that they limit. A sentence is cut into parts, one a use; a context limits the
 * objects of its part, those before it or, where it leads, those behind it; what stands before the words that make the
 * claim limits all. One binder may serve any number of threads.
 */
public final class ContextBinder {

    private static final Set<ContextType> OF_EFFECTS =
            EnumSet.of(ContextType.AGE, ContextType.POPULATION, ContextType.COMORBIDITY, ContextType.CO_THERAPY);
    private static final Set<ContextType> OF_PRECAUTIONS = EnumSet.of(
            ContextType.AGE,
            ContextType.POPULATION,
            ContextType.COMORBIDITY,
            ContextType.CO_THERAPY,
            ContextType.PRIOR_TREATMENT,
            ContextType.SEVERITY);

    /** Types whose words are about other treatments, so that their "treatment" is no intent. */
    private static final Set<ContextType> OTHER_TREATMENT = EnumSet.of(
            ContextType.RESPONSE,
            ContextType.PRIOR_TREATMENT,
            ContextType.CO_THERAPY,
            ContextType.POPULATION,
            ContextType.SETTING);

    /** Types whose words hold no object of the claim. */
    private static final Set<ContextType> NO_OBJECTS = EnumSet.of(
            ContextType.RESPONSE,
            ContextType.PRIOR_TREATMENT,
            ContextType.CO_THERAPY,
            ContextType.POPULATION,
            ContextType.MANIFESTATION);

    /** Types whose words tell of other treatments, and never of a use. */
    private static final Set<ContextType> OUTCOMES = EnumSet.of(ContextType.RESPONSE, ContextType.PRIOR_TREATMENT);

    private final ContextFinder finder;
    private final Parts parts;
    private final Openings predicates;
    private final IntentReader intents;
    private final ContextMaker maker = new ContextMaker();

    /** A binder that knows the tables of the class path. */
    public ContextBinder() {
        ContextTables tables = new ContextTables();
        finder = new ContextFinder(tables);
        parts = new Parts(tables);
        predicates = new Openings(tables);
        intents = new IntentReader(tables);
    }

    /**
     * What a sentence says before or without its objects: the limits that hold of all items of a list which it
     * introduces.
     */
    public Bundle lead(ContextSentence sentence) {
        IntentReader.Purpose purpose = intents.read(
                masked(sentence, finder.find(sentence), 0, sentence.words().length()));
        List<Context> contexts = finder.find(sentence).stream()
                .filter(c -> c.reach() != FoundContext.Reach.BEFORE)
                .map(c -> maker.context(c, sentence))
                .toList();
        return new Bundle(contexts, purpose.intents(), purpose.roles());
    }

    /** What becomes of a use once the contexts of its sentence are known. */
    public enum Reading {
        /** It stays what it is. */
        AS_IS,
        /** It was taken for the cause of an object, and is an object of its own: "in adults with epilepsy". */
        MAIN,
        /** It is no object: it stands in the words about another treatment, or about how an object shows itself. */
        NONE
    }

    /** What becomes of each of the uses of a sentence, in their order. */
    public List<Reading> read(ContextSentence sentence, List<Use> uses) {
        List<FoundContext> found = finder.find(sentence);
        List<Use> mains = uses.stream().filter(Use::main).toList();
        List<Part> all = parts.of(sentence, uses, found);
        return uses.stream().map(use -> read(use, found, mains, all, sentence)).toList();
    }

    private static Reading read(
            Use use, List<FoundContext> found, List<Use> mains, List<Part> all, ContextSentence sentence) {
        boolean aside = found.stream()
                .anyMatch(c -> NO_OBJECTS.contains(c.type()) && use.overlaps(c) && c.start() <= use.start());
        Part part = all.stream().filter(p -> p.holds(use.start())).findFirst().orElseThrow();
        boolean ofOther = found.stream()
                .anyMatch(c -> OUTCOMES.contains(c.type())
                        && use.overlaps(c)
                        && c.start() <= use.start()
                        && c.reach() != FoundContext.Reach.NEXT);
        if (ofOther || (aside && mains.stream().anyMatch(u -> u.start() < use.start()))) {
            return Reading.NONE;
        }
        boolean behind = found.stream()
                .anyMatch(c -> c.type() == ContextType.CAUSE && use.overlaps(c)
                        || (c.type() == ContextType.COMORBIDITY
                                && c.reach() == FoundContext.Reach.BEFORE
                                && use.overlaps(c)));
        boolean wider = found.stream()
                .anyMatch(c -> c.type() == ContextType.COMORBIDITY
                        && c.reach() == FoundContext.Reach.PART
                        && c.start() < use.start()
                        && use.end() <= c.end());
        if (use.main() && wider && mains.stream().anyMatch(u -> part.holds(u.start()) && u.start() < use.start())) {
            return Reading.NONE;
        }
        if (!use.main() && Aliases.hasOwnCause(use, found, sentence)) {
            return Reading.MAIN;
        }
        boolean alone = !use.main() && !behind && mains.stream().noneMatch(u -> part.holds(u.start()));
        return alone ? Reading.MAIN : Reading.AS_IS;
    }

    /**
     * The bundles of each object of a sentence; at least one each.
     *
     * @param uses all objects of one kind, in any order
     * @param lead what the sentence that introduces the list says, if this is an item of one
     */
    public List<List<Bundle>> bind(ContextSentence sentence, List<Use> uses, Bundle lead) {
        List<Use> mains = uses.stream()
                .filter(Use::main)
                .sorted(Comparator.comparingInt(Use::start).thenComparingInt(Use::end))
                .toList();
        List<FoundContext> found = ContextScope.cut(finder.find(sentence), mains);
        List<Part> all = parts.of(sentence, mains, found);
        List<List<Bundle>> bundles = new ArrayList<>();
        for (Use each : uses) {
            Use use = Aliases.host(each, mains, sentence);
            List<Bundle> own = new ArrayList<>();
            for (Part part : partsOf(use, all, mains, found)) {
                own.add(bundle(sentence, use, part, all, mains, found, lead));
            }
            bundles.add(own);
        }
        return bundles;
    }

    /** The part of an object, and those beside it that say for whom but not for what. */
    private static List<Part> partsOf(Use use, List<Part> all, List<Use> mains, List<FoundContext> found) {
        List<Part> own = new ArrayList<>();
        int at = 0;
        while (!all.get(at).holds(use.start()) && at + 1 < all.size()) {
            at++;
        }
        own.add(all.get(at));
        if (use.kind() != Use.Kind.INDICATION || !use.main()) {
            return own;
        }
        boolean onlyPart = all.stream().filter(p -> holdsObject(p, mains)).count() == 1;
        for (int i = at + 1; i < all.size() && bare(all.get(i), mains, found); i++) {
            own.add(all.get(i));
        }
        for (int i = at - 1; onlyPart && i >= 0 && bare(all.get(i), mains, found); i--) {
            own.add(0, all.get(i));
        }
        return own;
    }

    private static boolean holdsObject(Part part, List<Use> mains) {
        return mains.stream().anyMatch(u -> part.holds(u.start()));
    }

    private static boolean bare(Part part, List<Use> mains, List<FoundContext> found) {
        return !holdsObject(part, mains) && Parts.people(part, found);
    }

    private Bundle bundle(
            ContextSentence sentence,
            Use use,
            Part part,
            List<Part> all,
            List<Use> mains,
            List<FoundContext> found,
            Bundle lead) {
        int opening = predicates.opening(sentence, use);
        ContextScope scope = new ContextScope(sentence, part, mains, found, opening);
        List<Context> contexts = new ArrayList<>();
        List<Context> shared = new ArrayList<>(lead.contexts());
        for (FoundContext context : found) {
            if (fits(context, use) && scope.limits(context, use)) {
                // the words of its own part say it better than those before
                (part.holds(context.start()) ? contexts : shared).add(maker.context(context, sentence));
            }
        }
        contexts.addAll(shared);
        List<Context> distinct = maker.distinct(contexts, use, sentence);
        if (use.kind() != Use.Kind.INDICATION) {
            return new Bundle(distinct, Set.of(), Set.of());
        }
        Set<TherapyRole> roles = EnumSet.noneOf(TherapyRole.class);
        roles.addAll(lead.roles());
        roles.addAll(intents.read(masked(sentence, found, 0, Math.min(opening, part.start())))
                .roles());
        roles.addAll(roles(sentence, part, all, found));
        return new Bundle(distinct, intents(sentence, use, part, all, mains, found, lead), roles);
    }

    /**
     * The roles of a part, or of the one before it where it says nothing of a purpose: "as an adjunct in tetanus;
     * athetosis".
     */
    private Set<TherapyRole> roles(ContextSentence sentence, Part part, List<Part> all, List<FoundContext> found) {
        for (int i = all.indexOf(part); i >= 0; i--) {
            Part at = all.get(i);
            IntentReader.Purpose purpose = intents.read(masked(sentence, found, at.start(), at.end()));
            if (!purpose.roles().isEmpty() || !purpose.intents().isEmpty()) {
                return purpose.roles();
            }
        }
        return Set.of();
    }

    private static boolean fits(FoundContext context, Use use) {
        return switch (use.kind()) {
            case INDICATION -> true;
            case EFFECT -> OF_EFFECTS.contains(context.type()) && context.reach() == FoundContext.Reach.PART;
            case PRECAUTION -> OF_PRECAUTIONS.contains(context.type()) && context.reach() != FoundContext.Reach.BEFORE;
        };
    }

    /** By the words between the object and the one before it; of a further member of a list, by those of the first. */
    private Set<Intent> intents(
            ContextSentence sentence,
            Use use,
            Part part,
            List<Part> all,
            List<Use> mains,
            List<FoundContext> found,
            Bundle lead) {
        int end = part.holds(use.start()) ? use.start() : part.end();
        while (true) {
            int to = end;
            Optional<Use> before = mains.stream()
                    .filter(u -> u.start() < to && u.start() >= part.start())
                    .reduce((a, b) -> b);
            int from = before.map(Use::end).orElse(part.start());
            Set<Intent> read = intents.read(masked(sentence, found, from, Math.max(from, end)))
                    .intents();
            if (!read.isEmpty()) {
                return read;
            }
            if (before.isEmpty()) {
                break;
            }
            end = before.get().start();
        }
        int at = all.indexOf(part);
        if (at > 0) {
            Part previous = all.get(at - 1);
            Set<Intent> before = intents.read(masked(sentence, found, previous.start(), previous.end()))
                    .intents();
            if (!before.isEmpty()) {
                return before;
            }
        }
        Set<Intent> ofCue = intents.read(masked(sentence, found, use.cueStart(), use.cueEnd()))
                .intents();
        if (!ofCue.isEmpty()) {
            return ofCue;
        }
        return lead.intents().isEmpty() ? Set.of(Intent.TREATMENT) : lead.intents();
    }

    private static String masked(ContextSentence sentence, List<FoundContext> found, int from, int to) {
        StringBuilder words = new StringBuilder(sentence.words());
        for (FoundContext context : found) {
            if (OTHER_TREATMENT.contains(context.type())
                    || (context.type() == ContextType.SEVERITY && context.length() > 40)) {
                IntentReader.blank(words, context.start(), context.end());
            }
        }
        return words.substring(from, Math.max(from, to));
    }
}
