package dev.materia.linking.learned;

import dev.materia.linking.SemanticGroup;
import dev.materia.vocabulary.Tokenizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How often one string or concept is seen and annotated, and as what. */
final class LexiconCount {

    private static final int ENOUGH = 3;
    private static final int OFTEN = 3;

    /** How many strings must agree before what they say of a concept is taken to hold for others. */
    private static final int STRINGS = 2;

    /**
     * What is counted.
     *
     * @param group the group that it is annotated as
     * @param phrase the string, or the identifier of a concept
     */
    record Key(SemanticGroup group, String phrase) {}

    final Map<String, Integer> spellings = new TreeMap<>();
    final Map<List<String>, Integer> ids = new HashMap<>();

    /** The strings under each of them. */
    final Map<List<String>, Set<String>> phrases = new HashMap<>();

    /** The documents in which it is annotated. */
    final Set<AnnotatedText> documents = new HashSet<>();

    int annotated;
    int seen;

    void add(String words) {
        spellings.merge(words, 1, Integer::sum);
        seen++;
    }

    /**
     * What was learned of a string. One document is enough to know what it names, unless it is a short form: what that
     * means in one text it need not mean in the next.
     */
    Optional<LexiconEntry> ofString(Key key) {
        String words = most(spellings);
        boolean once = documents.size() == 1;
        if (once && Tokenizer.caseMatters(words)) {
            return Optional.empty();
        }
        List<String> best = ids.isEmpty() ? List.of() : most(ids);
        return Optional.of(new LexiconEntry(words, key.group, best, annotated, seen));
    }

    /** What was learned of a concept, if it was seen often enough and is not what the rules make of it anyway. */
    Optional<LexiconEntry> ofConcept(Key id) {
        List<String> best = ids.isEmpty() ? List.of() : most(ids);
        int agreed = ids.getOrDefault(best, 0);
        int filed = ids.values().stream().mapToInt(Integer::intValue).sum();
        boolean other = best.size() == 1
                && !best.get(0).equals(id.phrase)
                && agreed * 2 > filed
                && agreed >= ENOUGH
                && phrases.getOrDefault(best, Set.of()).size() >= STRINGS
                && !phrases.containsKey(List.of(id.phrase));
        boolean rarely = annotated * 2 < seen && seen >= OFTEN;
        return other || rarely
                ? Optional.of(new LexiconEntry(
                        LexiconEntry.CONCEPT + id.phrase, id.group, other ? best : List.of(), annotated, seen))
                : Optional.empty();
    }

    /** The most frequent; of several the first in order of their text. */
    static <T> T most(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }
}
