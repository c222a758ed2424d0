package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Slug;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Substances that follow the head of a condition as its instances: "substance use disorders, including alcohol and
 * opioids", "withdrawal from nicotine".
 */
final class InstanceExpander {

    private static final Set<String> JOINERS = WordLists.words("joiners");
    private static final Set<String> INTRODUCERS = WordLists.words("introducers");
    private static final Set<String> SUBSTANCE_HEADS = WordLists.words("substance-heads");

    /** The last words of the heads, as a quick answer. */
    private static final Set<String> LAST_WORDS = WordLists.words("substance-head-ends");

    /** Maximum number of words and marks that introduce the first instance, or join two. */
    private static final int LONGEST_GAP = 7;

    private final Vocabulary vocabulary;

    InstanceExpander(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The mentions of a span, in order, and those that instances add. */
    List<TypedMention> expand(LinkedSpan span, List<TypedMention> mentions) {
        List<TypedMention> added = new ArrayList<>();
        for (TypedMention head : mentions) {
            if (head.concept().type() == ConceptType.CONDITION
                    && LAST_WORDS.contains(span.tokens().get(head.to() - 1).lower())) {
                instances(span, head, mentions, added);
            }
        }
        if (added.isEmpty()) {
            return mentions;
        }
        List<TypedMention> all = new ArrayList<>(mentions);
        added.forEach(m -> OverlapResolver.replace(all, m));
        return all;
    }

    private void instances(LinkedSpan span, TypedMention head, List<TypedMention> mentions, List<TypedMention> added) {
        List<Token> tokens = span.tokens();
        String words = span.text()
                .substring(
                        tokens.get(head.from()).start(),
                        tokens.get(head.to() - 1).end())
                .toLowerCase(Locale.ROOT);
        Optional<String> ending =
                SUBSTANCE_HEADS.stream().filter(words::endsWith).max(Comparator.comparingInt(String::length));
        int at = head.to();
        if (ending.isEmpty()) {
            return;
        }
        boolean introduced = false;
        int gap = 0;
        while (at < tokens.size() && gap < LONGEST_GAP) {
            int here = at;
            Optional<TypedMention> substance = mentions.stream()
                    .filter(m -> m.from() == here && substance(m) && !m.own() && !m.covered())
                    .findFirst();
            String word = tokens.get(at).lower();
            if (substance.isPresent()) {
                if (!introduced) {
                    return;
                }
                added.add(composed(substance.get(), head, ending.get()));
                at = substance.get().to();
                gap = 0;
            } else if (INTRODUCERS.contains(word) || JOINERS.contains(word) || (introduced && word.equals(")"))) {
                introduced |= INTRODUCERS.contains(word) && !word.equals(",") && !word.equals(".");
                gap++;
                at++;
                if (word.equals(")")) {
                    break;
                }
            } else {
                break;
            }
        }
    }

    private static boolean substance(TypedMention mention) {
        ConceptType type = mention.concept().type();
        return type == ConceptType.DRUG || type == ConceptType.DRUG_CLASS || type == ConceptType.SUBSTANCE;
    }

    private TypedMention composed(TypedMention substance, TypedMention head, String headWords) {
        String singular = headWords.endsWith("disorders") ? headWords.substring(0, headWords.length() - 1) : headWords;
        String name = substance.concept().label();
        Concept concept = vocabulary
                .lookup(ConceptType.CONDITION, name + " " + singular)
                .or(() -> vocabulary
                        .lookup(ConceptType.CONDITION, name + " use disorder")
                        .filter(c -> !singular.startsWith("withdrawal")))
                .orElseGet(() -> composite(name + " " + singular, head.concept()));
        return new TypedMention(substance.from(), substance.to(), concept, false, false, false);
    }

    /**
     * A concept that the vocabulary lacks, made of a substance and a general condition, and no broader than the latter.
     */
    private static Concept composite(String label, Concept head) {
        List<Match> matches = head.matches().stream()
                .filter(m -> m.relation() == Match.Relation.EXACT)
                .map(m -> new Match(Match.Relation.BROAD, m.iri()))
                .toList();
        return new Concept(
                ConceptType.CONDITION,
                Slug.of(label),
                label,
                List.of(),
                List.of(),
                matches,
                List.of(head.slug()),
                null);
    }
}
