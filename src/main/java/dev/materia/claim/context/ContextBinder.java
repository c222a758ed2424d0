package dev.materia.claim.context;

import dev.materia.claim.context.Parts.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Attaches contexts to the objects that they limit. A sentence is cut into parts, one a use; a context limits the
 * objects of its part, those before it or, where it leads, those behind it; what stands before the words that make the
 * claim limits all. One binder may serve any number of threads.
 */
public final class ContextBinder {

    private static final Comparator<Use> IN_TEXT_ORDER =
            Comparator.comparingInt(Use::start).thenComparingInt(Use::end);

    private static final Set<ContextType> OF_EFFECTS = EnumSet.of(
            ContextType.AGE,
            ContextType.POPULATION,
            ContextType.COMORBIDITY,
            ContextType.CO_THERAPY,
            ContextType.DURATION);

    /** How long a drug is taken, where the sentence starts with it: "Short-term use of it may cause". */
    private static final Pattern SHORT_USE = Pattern.compile(
            "(?i)(?:the |in |with |during |after )?(short[- ‐‑]+term)(?= (?:\\S+ ){0,2}?(?:use|treatment|therapy|administration)\\b)");

    private static final Set<ContextType> OF_PRECAUTIONS = EnumSet.of(
            ContextType.AGE,
            ContextType.POPULATION,
            ContextType.COMORBIDITY,
            ContextType.CO_THERAPY,
            ContextType.PRIOR_TREATMENT,
            ContextType.SEVERITY);

    private final ContextFinder finder;
    private final Parts parts;
    private final Openings openings;
    private final PurposeReader purposes;
    private final TrueLimits trueLimits;
    private final ClauseTable denials;
    private final ClauseTable exposures;
    private final ContextMaker maker = new ContextMaker();

    /** A binder that knows the tables of the class path. */
    public ContextBinder() {
        ContextTables tables = new ContextTables();
        finder = new ContextFinder(tables);
        parts = new Parts(tables);
        denials = new ClauseTable(tables, "denials");
        exposures = new ClauseTable(tables, "exposures");
        trueLimits = new TrueLimits(tables);
        openings = new Openings(tables);
        purposes = new PurposeReader(new IntentReader(tables));
    }

    /**
     * Finds the contexts of a sentence, for the other methods.
     *
     * @param kinds the kinds of claims for which they are wanted
     */
    public Survey survey(ContextSentence sentence, Set<Use.Kind> kinds) {
        Set<ContextType> types = EnumSet.noneOf(ContextType.class);
        for (Use.Kind kind : kinds) {
            types.addAll(
                    switch (kind) {
                        case INDICATION -> EnumSet.allOf(ContextType.class);
                        case EFFECT -> OF_EFFECTS;
                        case PRECAUTION -> OF_PRECAUTIONS;
                    });
        }
        List<FoundContext> found = finder.find(sentence, types);
        if (!kinds.contains(Use.Kind.INDICATION)) {
            found = new ArrayList<>(found);
            found.addAll(CauseReader.read(sentence));
            found.sort(Comparator.comparingInt(FoundContext::start).thenComparing(FoundContext::type));
        }
        return new Survey(sentence, found);
    }

    /**
     * The contexts of a claim that is denied: those that it has, and those that limit the denial.
     *
     * @param from UTF-16 index in the sentence at which the part of it starts that denies
     * @param to UTF-16 index after that part
     */
    public List<Context> ofDenial(ContextSentence sentence, Use use, List<Context> known, int from, int to) {
        return with(denials.read(sentence, use, from, to), sentence, use, known);
    }

    /**
     * The contexts of a claim with the form, way and amount in which its part of the sentence says the drug is taken.
     */
    public List<Context> ofExposure(ContextSentence sentence, Use use, List<Context> known, int from, int to) {
        return with(exposures.read(sentence, use, from, to), sentence, use, known);
    }

    private List<Context> with(List<FoundContext> more, ContextSentence sentence, Use use, List<Context> known) {
        List<Context> all = new ArrayList<>(known);
        for (FoundContext found : more) {
            Context context = maker.context(found, sentence);
            if (known.stream().noneMatch(k -> k.start() < context.end() && context.start() < k.end())) {
                all.add(context);
            }
        }
        return maker.distinct(all, use, sentence);
    }

    /** The limits and purposes that a sentence gives to all items of the list which it introduces. */
    public Bundle lead(Survey survey) {
        IntentReader.Purpose purpose = purposes.read(survey);
        List<Context> contexts = survey.found().stream()
                // "severe" in front of one object of the introduction is of no item below it
                .filter(c -> c.reach() != FoundContext.Reach.BEFORE)
                .filter(c -> c.reach() != FoundContext.Reach.NEXT || isLast(c, survey.sentence()))
                .map(c -> maker.context(c, survey.sentence()))
                .toList();
        return new Bundle(contexts, purpose.intents(), purpose.roles());
    }

    /** Whether nothing but marks stands behind a context: "for moderate to severe:". */
    private static boolean isLast(FoundContext context, ContextSentence sentence) {
        return sentence.words().substring(context.end()).chars().noneMatch(Character::isLetter);
    }

    /** What becomes of each of the indications of a sentence, in their order. */
    public List<UseReading> review(Survey survey, List<Use> uses) {
        List<Part> all = parts.of(survey.sentence(), uses, survey.found());
        UseReviewer reviewer = new UseReviewer(new SentenceLayout(survey.sentence(), uses, survey.found(), all));
        return uses.stream().map(reviewer::read).toList();
    }

    /**
     * The bundles of each object of a sentence; at least one each.
     *
     * @param uses all objects of one kind, in any order
     * @param lead what the sentence that introduces the list says, if this is an item of one
     */
    public List<List<Bundle>> bind(Survey survey, List<Use> uses, Bundle lead) {
        boolean purposeless = uses.stream().noneMatch(u -> u.kind() == Use.Kind.INDICATION);
        if (purposeless && survey.found().isEmpty() && lead.contexts().isEmpty()) {
            return uses.stream().map(u -> List.of(Bundle.NONE)).toList();
        }
        List<Use> mains = uses.stream().filter(Use::main).sorted(IN_TEXT_ORDER).toList();
        List<FoundContext> found = new ArrayList<>(
                ContextScope.cut(survey.found(), mains, survey.sentence().words()));
        if (purposeless) {
            // a syndrome is an effect too, and the cause of its signs
            found.removeIf(c -> c.type() == ContextType.CAUSE);
            survey.found().stream().filter(c -> c.type() == ContextType.CAUSE).forEach(found::add);
        }
        List<Part> all = parts.of(survey.sentence(), mains, found);
        SentenceLayout layout = new SentenceLayout(survey.sentence(), mains, found, all);
        List<List<Bundle>> bundles = new ArrayList<>();
        for (Use each : uses) {
            Use use = Aliases.host(each, mains, survey.sentence());
            bundles.add(layout.partsOf(use).stream()
                    .map(part -> bundle(layout, use, part, lead))
                    .toList());
        }
        return bundles;
    }

    private Bundle bundle(SentenceLayout layout, Use use, Part part, Bundle lead) {
        ContextSentence sentence = layout.sentence();
        int opening = openings.opening(sentence, use);
        ContextScope scope = new ContextScope(layout, part, opening);
        List<Context> contexts = new ArrayList<>();
        List<Context> shared = lead.contexts().stream()
                .filter(c -> kept(c.type(), use.kind()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (FoundContext context : layout.found()) {
            if (fits(context, use, sentence)
                    && !trueLimits.isFalse(context, use, layout)
                    && (isGiven(context, use) || scope.limits(context, use))) {
                // the words of its own part say it better than those before
                (part.holds(context.start()) ? contexts : shared).add(maker.context(context, sentence));
            }
        }
        contexts.addAll(shared);
        List<Context> distinct = maker.distinct(contexts, use, sentence);
        return use.kind() == Use.Kind.INDICATION
                ? new Bundle(
                        distinct,
                        purposes.intents(layout, use, part, lead),
                        purposes.roles(layout, part, opening, lead))
                : new Bundle(distinct, Set.of(), Set.of());
    }

    /** Whether it was found for just these objects, wherever in the sentence they stand. */
    private static boolean isGiven(FoundContext context, Use use) {
        return context.type() == ContextType.CAUSE && use.kind() != Use.Kind.INDICATION;
    }

    /** Whether claims of a kind have limits of a type. */
    private static boolean kept(ContextType type, Use.Kind kind) {
        return switch (kind) {
            case INDICATION -> true;
            case EFFECT -> (OF_EFFECTS.contains(type) && type != ContextType.DURATION) || type == ContextType.CAUSE;
            case PRECAUTION -> OF_PRECAUTIONS.contains(type) || type == ContextType.CAUSE;
        };
    }

    private static boolean fits(FoundContext context, Use use, ContextSentence sentence) {
        if (context.type() == ContextType.DURATION && use.kind() == Use.Kind.EFFECT) {
            Matcher opening = SHORT_USE.matcher(sentence.words());
            return opening.lookingAt() && opening.start(1) == context.start();
        }
        return switch (use.kind()) {
            case INDICATION -> true;
            case EFFECT -> kept(context.type(), use.kind()) && context.reach() == FoundContext.Reach.PART;
            case PRECAUTION -> kept(context.type(), use.kind()) && context.reach() != FoundContext.Reach.BEFORE;
        };
    }
}
