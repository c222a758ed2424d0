package dev.materia.claim.context;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes contexts of the words found: with place, and with the concepts that they name. */
final class ContextMaker {

    private static final Set<String> WOMEN = Set.of("women", "females", "girls");
    private static final Set<String> MEN = Set.of("men", "males", "boys");

    /** The context that the words are. */
    Context context(FoundContext found, ContextSentence sentence) {
        List<Concept> concepts = sentence.mentions().stream()
                .filter(m -> !m.self() && m.overlaps(found.start(), found.end()))
                .filter(m -> names(found.type(), m.concept().type()))
                .map(ContextSentence.Named::concept)
                .distinct()
                .toList();
        return new Context(
                found.type(),
                sentence.letters().substring(found.start(), found.end()),
                sentence.passage(),
                sentence.start() + found.start(),
                sentence.start() + found.end(),
                concepts,
                found.presence(),
                found.value());
    }

    /** Whether a context of that type can name a concept of that type. */
    private static boolean names(ContextType context, ConceptType concept) {
        boolean substance =
                concept == ConceptType.DRUG || concept == ConceptType.DRUG_CLASS || concept == ConceptType.SUBSTANCE;
        return switch (context) {
            case AGE -> concept == ConceptType.POPULATION;
            case POPULATION -> concept == ConceptType.POPULATION || concept == ConceptType.CONDITION;
            case PRIOR_TREATMENT -> substance || concept == ConceptType.POPULATION;
            case RESPONSE, CO_THERAPY -> substance;
            case COMORBIDITY, MANIFESTATION -> concept == ConceptType.CONDITION;
            case CAUSE -> concept == ConceptType.CONDITION || substance;
            case SETTING -> concept == ConceptType.CONDITION || concept == ConceptType.POPULATION;
            case COMBINATION, SEVERITY, DURATION -> false;
        };
    }

    /** Whether a context is one sex and no more: women and men together are no limit. */
    private static boolean ofSex(Context context, Set<String> sex) {
        return context.type() == ContextType.POPULATION && sex.contains(words(context.mention()));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The contexts, each once, in text order, without those that only name the object again. */
    List<Context> distinct(List<Context> contexts, Use use, ContextSentence sentence) {
        Set<String> seen = new HashSet<>();
        List<Context> distinct = new ArrayList<>();
        for (Context context : contexts) {
            boolean again = context.concepts().size() == 1
                    && context.concepts().contains(use.object())
                    && context.value().isEmpty()
                    && words(context.mention()).equals(words(sentence.words().substring(use.start(), use.end())));
            if (!again && seen.add(context.identity())) {
                distinct.add(context);
            }
        }
        if (distinct.stream().anyMatch(c -> ofSex(c, WOMEN))
                && distinct.stream().anyMatch(c -> ofSex(c, MEN))) {
            distinct.removeIf(c -> ofSex(c, WOMEN) || ofSex(c, MEN));
        }
        distinct.sort(Comparator.comparingInt(Context::passage).thenComparingInt(Context::start));
        return distinct;
    }
}
