package dev.materia.claim.context;

import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.ConceptType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what only looks like a limit of an effect or a precaution. A limit that the text does not set makes a claim
 * false, so what is doubtful is no limit.
 */
final class TrueLimits {

    private static final Set<ContextType> OF_TREATMENT =
            EnumSet.of(ContextType.CO_THERAPY, ContextType.COMBINATION, ContextType.PRIOR_TREATMENT);

    private static final Set<ConceptType> TREATMENTS =
            EnumSet.of(ConceptType.DRUG, ConceptType.DRUG_CLASS, ConceptType.SUBSTANCE);

    private static final Pattern EXAMPLE = Pattern.compile("[,;( ]*(?:including|such as|like|e\\.g\\.,?) (?:with )?");

    private static final Pattern COMPARED = Pattern.compile(
            "(?i)(?:\\bthan|\\bversus|\\bvs\\.?|compared (?:to|with)|relative to)(?: (?:\\d[\\d.,]*\\s?%|\\(?\\d[\\d,/]*\\)?|of|about|approximately|in|among|for|with|to|those|the|patients|people|subjects|adults|women|men|children|treated|receiving|taking|given|on|who|received|took))* ?$");

    private static final Pattern EVEN = Pattern.compile(
            "(?i)\\beven (?:in|among) (?:[a-z]+ ){0,3}?(?:patients|people|those|subjects|individuals) (?:with|without|who have)(?: [a-z-]+){0,3} ?$");

    private static final Pattern GENE = Pattern.compile("(?i)\\)?\\s{1,4}(?:genes?|mutations?|locus|protein)\\b");

    /** What stands before another group than those that a sentence has named. */
    private static final Pattern OR_OTHERS = Pattern.compile(
            "(?i)\\w,? or (?:by|in|for|among) (?:those|patients|people|individuals|persons|someone|anyone) (?:who have |who are |with |having )(?:\\w+ ){0,3}(?:to |of )?$");

    private static final Set<ContextType> OF_THE_DRUG =
            EnumSet.of(ContextType.CO_THERAPY, ContextType.CAUSE, ContextType.COMORBIDITY);

    /** Groups of people that are an age themselves. */
    private static final Set<String> AGES = ParserLexicon.ENGLISH.words("age-word");

    private static final Pattern LINE = Pattern.compile("(?i)(?:first|initial|1st)[- ]line");

    private static final Pattern AFTER =
            Pattern.compile("(?i)\\b(?:after|to|than|unlike|with|beside) (?:the |other )?$");

    private final Pattern qualifying;
    private final Pattern gloss;
    private final Pattern purposes;
    private final Pattern alternative;
    private final Pattern treatment;
    private static final Set<String> SUCKLING = Set.of("breastfeeding", "lactation");

    /** Who takes it and whom it is given to are all there are. */
    private static final Pattern GIVEN = Pattern.compile("(?i)\\b(?:take|use) or give(?: \\w+)? to $");

    private static final Pattern SAID =
            Pattern.compile("(?<!\\bwho |\\bthat )\\b(?:is|are|was|were|be) (?:also |particularly )?$");

    private final Pattern aside;

    TrueLimits(ContextTables tables) {
        qualifying = tables.pattern("{qualifying}");
        gloss = tables.pattern(
                "(?: ?\\([^)]{1,40}\\))?(?:,| –| —| \\(| -) ?an? (?:[\\p{L}-]+ ){0,4}?(?:{kindofillness})\\b");
        purposes = tables.pattern("\\b(?:{intention}) (?:of|for)\\b");
        alternative = tables.pattern(
                "\\bor (?:(?:are|is|who|those|with|currently|being|have|has|in|when|if|after|during|taking|receiving) ?)+[\\p{L} ,-]*$");
        treatment = tables.pattern("(?:{therapy}|{procedure})(?![-‐‑])");
        aside = tables.pattern("(?:(?:an?|the) )?(?:{aside})\\b");
    }

    /** Whether {@code context} is no limit of {@code use}: a member of its own list, or its own drug. */
    boolean isFalse(FoundContext context, Use use, SentenceLayout layout) {
        if (context.type() == ContextType.CAUSE && use.kind() != Use.Kind.INDICATION) {
            return !isCauseOf(context, use, layout.sentence());
        }
        if (isLineOfOthers(context, layout.sentence())
                || isInGloss(context, use, layout.sentence())
                || isCompared(context, layout.sentence())
                || isSaidOfThem(context, layout.sentence())
                || isOneOfTwo(context, use, layout.sentence())
                || isOfGene(context, layout.sentence())
                || isEvenIn(context, use, layout.sentence())
                || holdsDrug(context, layout.sentence())) {
            return true;
        }
        return use.kind() == Use.Kind.INDICATION
                ? isOfTheDrug(context, layout.sentence())
                        || isOwnList(context, use)
                        || isOfAnotherPurpose(context, use, layout.sentence())
                : isMember(context, use, layout)
                        || isOwnTreatment(context, layout.sentence())
                        || isOtherAge(context, use)
                        || isAlternative(context, use, layout.sentence())
                        || isBeside(context, use, layout.sentence());
    }

    /**
     * Whether it stands in a definition of the object: "apnea of prematurity, a disorder in which infants stop
     * breathing".
     */
    private boolean isInGloss(FoundContext context, Use use, ContextSentence sentence) {
        int from = use.end();
        int to = context.start();
        return from <= to && gloss.matcher(sentence.words()).region(from, to).lookingAt();
    }

    /** Whether it is the place of another drug: "after first-line lithium", where it stands before that one's name. */
    private static boolean isLineOfOthers(FoundContext context, ContextSentence sentence) {
        return context.type() == ContextType.PRIOR_TREATMENT
                && LINE.matcher(sentence.words())
                        .region(context.start(), context.end())
                        .matches()
                && AFTER.matcher(sentence.words().substring(0, context.start())).find();
    }

    /**
     * Whether an effect is listed behind the syndrome that it is a sign of, or an allergy stands before what it is to.
     */
    private static boolean isCauseOf(FoundContext context, Use use, ContextSentence sentence) {
        return use.kind() == Use.Kind.EFFECT
                ? use.start() >= context.end()
                : use.end() <= context.start()
                        && sentence.words()
                                .substring(use.end(), context.start())
                                .matches("(?: reactions?)? to ");
    }

    /** Whether "even" makes a group of people an extreme, and no limit: "even in some patients without asthma". */
    private static boolean isEvenIn(FoundContext context, Use use, ContextSentence sentence) {
        return use.kind() == Use.Kind.EFFECT
                && context.type() == ContextType.COMORBIDITY
                && EVEN.matcher(sentence.words().substring(0, context.start())).find();
    }

    /** Whether it names a gene after an illness: "a mutation of the {cystic fibrosis} gene". */
    private static boolean isOfGene(FoundContext context, ContextSentence sentence) {
        return context.type() == ContextType.COMORBIDITY
                && GENE.matcher(sentence.words())
                        .region(context.end(), sentence.words().length())
                        .lookingAt();
    }

    /** Whether it is the duration of a purpose before, "short-term relief of A, and for the treatment of B". */
    private boolean isOfAnotherPurpose(FoundContext context, Use use, ContextSentence sentence) {
        int from = context.end();
        int to = use.start();
        return context.type() == ContextType.DURATION
                && from <= to
                && purposes.matcher(sentence.words()).region(from, to).results().count() > 1;
    }

    /** Whether an illness that people have would be the drug: "taking others with it". */
    private static boolean holdsDrug(FoundContext context, ContextSentence sentence) {
        return context.type() == ContextType.COMORBIDITY
                && sentence.mentions().stream().anyMatch(m -> m.self() && m.start() == context.start());
    }

    /** Whether what the symptoms treated come of is limited by the words that name it, or others with it. */
    private static boolean isOwnList(FoundContext context, Use use) {
        return !use.main()
                && (context.type() == ContextType.COMORBIDITY || context.type() == ContextType.CAUSE)
                && context.reach() == FoundContext.Reach.BEFORE;
    }

    /** Whether it is a further group: "in those with A, or who are taking B". */
    private boolean isAlternative(FoundContext context, Use use, ContextSentence sentence) {
        return use.kind() == Use.Kind.PRECAUTION
                && context.lead() >= use.end()
                && context.type() != ContextType.SEVERITY
                && alternative
                        .matcher(sentence.words().substring(use.end(), context.start()))
                        .find();
    }

    /**
     * Whether an effect is one of others too, whom the sentence names before: "with B, or by those with A, it causes".
     */
    private static boolean isOneOfTwo(FoundContext context, Use use, ContextSentence sentence) {
        return use.kind() == Use.Kind.EFFECT
                && context.end() <= use.start()
                && OR_OTHERS
                        .matcher(sentence.words().substring(0, context.start()))
                        .find();
    }

    /** Whether an effect is only named beside it: "in addition to its toxicity, it may cause". */
    private static boolean isBeside(FoundContext context, Use use, ContextSentence sentence) {
        return use.kind() == Use.Kind.EFFECT
                && context.type() == ContextType.CO_THERAPY
                && sentence.words()
                        .substring(0, context.start())
                        .toLowerCase(Locale.ROOT)
                        .endsWith("in addition to ");
    }

    /**
     * Whether it is the age of others than the group that is the object: "the elderly, more than younger adults", and
     * of a child whose mother is.
     */
    private static boolean isOtherAge(FoundContext context, Use use) {
        if (use.kind() != Use.Kind.PRECAUTION || context.type() != ContextType.AGE) {
            return false;
        }
        return SUCKLING.contains(use.object().slug())
                || (use.object().type() == ConceptType.POPULATION
                        && AGES.contains(use.object().slug())
                        && !use.overlaps(context)
                        && context.value()
                                .filter(v -> v instanceof ContextValue.AgeRange a
                                        && (a.min().isPresent() || a.max().isPresent()))
                                .isEmpty());
    }

    /**
     * Whether the words of a context are, or hold, an object of the same list: "in pregnancy or breastfeeding" names
     * two groups, and neither limits the other. "In children with asthma" is one group, and stays a limit; so does the
     * age that a group has in its own words, "children under two years".
     */
    private boolean isMember(FoundContext context, Use use, SentenceLayout layout) {
        return layout.mains().stream()
                .filter(other -> other.overlaps(context))
                .anyMatch(other -> isSame(other, use)
                        ? context.type() != ContextType.AGE && !isTrimester(context, layout)
                        : isListed(other, use, layout.sentence().words()));
    }

    /** Whether it is a part of the pregnancy that is the object. */
    private static boolean isTrimester(FoundContext context, SentenceLayout layout) {
        return layout.sentence()
                .words()
                .substring(context.start(), context.end())
                .toLowerCase(Locale.ROOT)
                .contains("trimester");
    }

    /** Whether two uses have one object, whatever cue each has and however far its mention goes. */
    private static boolean isSame(Use other, Use use) {
        return other.start() < use.end() && use.start() < other.end();
    }

    /** Whether no word between two objects makes the one qualify the other. */
    private boolean isListed(Use other, Use use, String words) {
        int from = Math.min(other.end(), use.end());
        int to = Math.max(other.start(), use.start());
        return !qualifying.matcher(words.substring(from, to)).find();
    }

    /** Whether the words of a limit of a use speak of the drug itself: "due to its long half-life". */
    private boolean isOfTheDrug(FoundContext context, ContextSentence sentence) {
        boolean told = OF_THE_DRUG.contains(context.type());
        return told
                && aside.matcher(sentence.words())
                        .region(context.start(), context.end())
                        .lookingAt();
    }

    /** Whether a context of treatment names the monograph's drug, or no treatment at all. */
    private boolean isOwnTreatment(FoundContext context, ContextSentence sentence) {
        if (!OF_TREATMENT.contains(context.type())) {
            return false;
        }
        List<ContextSentence.Named> named = sentence.mentions().stream()
                .filter(m -> m.overlaps(context.start(), context.end()))
                .filter(m -> TREATMENTS.contains(m.concept().type()))
                .toList();
        if (named.isEmpty()) {
            String words = sentence.words().substring(context.start(), context.end());
            return !treatment.matcher(words).find();
        }
        return named.stream().allMatch(ContextSentence.Named::self) || isExample(context, sentence);
    }

    /** Whether a treatment is a class with the drug for an example: "on opioids, including it". */
    private static boolean isExample(FoundContext context, ContextSentence sentence) {
        String words = sentence.words();
        Matcher example = EXAMPLE.matcher(words).region(context.end(), words.length());
        return example.lookingAt()
                && sentence.mentions().stream()
                        .anyMatch(m ->
                                m.self() && m.overlaps(example.end(), Math.min(words.length(), example.end() + 1)));
    }

    /** Whether it tells of those whom the drug's are compared with: "than in those treated with lithium". */
    private static boolean isCompared(FoundContext context, ContextSentence sentence) {
        return COMPARED.matcher(sentence.words().substring(0, context.start())).find();
    }

    /**
     * Whether the sentence says it of people, and does not choose them by it: "they are {at risk of gout}", "do not
     * take or give to {children} if".
     */
    private static boolean isSaidOfThem(FoundContext context, ContextSentence sentence) {
        String before = sentence.words().substring(0, context.start());
        return context.type() == ContextType.POPULATION
                ? sentence.words().startsWith("at ", context.start())
                        && SAID.matcher(before).find()
                : context.type() == ContextType.AGE && GIVEN.matcher(before).find();
    }
}
