package dev.materia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One source of concepts: those that come with Materia, a user's file, an imported vocabulary. Its concepts have
 * numbers from 0 that mean nothing outside it. Its terms form a tree of words in their normal form
 * ({@link Tokenizer#normalized}), one level a word, whose places have numbers too; 0 is the root. Never changes; any
 * number of threads may read it.
 */
public interface ConceptSource {

    /** The place where every term starts. */
    int ROOT = 0;

    /** No place, no concept. */
    int NONE = -1;

    /**
     * A term that ends at a place of the tree.
     *
     * @param concept number of the concept that it names
     * @param exact the term as printed where its case matters ({@code AIDS}), else null
     * @param name whether it is a label to show, not a mere wording
     */
    record Term(int concept, @Nullable String exact, boolean name) {}

    /**
     * A label in another language that ends at a place of the tree: no text in English is searched for it.
     *
     * @param concept number of the concept that it names
     * @param label the label
     */
    record Translated(int concept, Translation label) {}

    /** Its name for people: {@code built-in}, {@code mesh}. */
    String name();

    /** Whether a person made it for Materia: two concepts of such a source are never one. */
    boolean curated();

    /** The place that {@code word} leads to from {@code place}, or {@link #NONE}. */
    int step(int place, String word);

    /** Whether some term goes on behind {@code place}. */
    boolean goesOn(int place);

    /** The terms that end at {@code place}, in the order of the source. */
    List<Term> terms(int place);

    /** The labels in other languages that end at {@code place}, in the order of the source. */
    default List<Translated> translated(int place) {
        return List.of();
    }

    /** How many concepts there are. */
    int size();

    /** What the concept of that number is; empty if that is of no type that Materia knows. */
    Optional<ConceptType> type(int number);

    /** The concept of that number, as one of {@code type}. */
    Concept concept(int number, ConceptType type);

    /** The IRIs by which other vocabularies know the concept of that number, its own too if it is a public one. */
    List<String> iris(int number);

    /** The number of the concept of this type and slug, or {@link #NONE}. */
    int find(ConceptType type, String slug);

    /** Numbers of the concepts that are {@code iri} or match it exactly, ascending. */
    List<Integer> of(String iri);

    /** The concept of that number as an imported vocabulary has it; empty where this source is none. */
    Optional<Descriptor> descriptor(int number);

    /**
     * Numbers of concepts with a term that starts with {@code prefix} in any case, in alphabetical order of those
     * terms.
     */
    List<Integer> startingWith(String prefix, int limit);

    /** Labels in other languages that start with {@code prefix} in any case, in alphabetical order, one a concept. */
    default List<Translated> translatedStartingWith(String prefix, int limit) {
        return List.of();
    }
}
