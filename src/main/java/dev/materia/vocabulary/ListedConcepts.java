package dev.materia.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Concepts in memory: the built-in ones, or those of a user's files. */
final class ListedConcepts implements ConceptSource {

    private static final int STARTS = 1 << 17;

    private final String name;
    private final List<Concept> concepts = new ArrayList<>();
    private final Map<ConceptType, Map<String, Integer>> numbers = new EnumMap<>(ConceptType.class);
    private final Map<String, List<Integer>> byIri = new HashMap<>();
    private final List<Map<String, Integer>> steps = new ArrayList<>(List.of(new HashMap<>()));

    /**
     * A bit for each word that a term starts with, at the place that its hash gives it: most words of a text start
     * none, and are recognised from a few kilobytes that the processor has at hand.
     */
    private final BitSet starts = new BitSet(STARTS);

    private final List<List<Term>> terms = new ArrayList<>(List.of(new ArrayList<>()));

    /** Those of {@code all}; where two have one type and slug, the first counts. */
    ListedConcepts(String name, Collection<Concept> all) {
        this.name = name;
        for (Concept concept : all) {
            Map<String, Integer> ofType = numbers.computeIfAbsent(concept.type(), t -> new HashMap<>());
            if (ofType.putIfAbsent(concept.slug(), concepts.size()) == null) {
                add(concept, concepts.size());
                concepts.add(concept);
            }
        }
    }

    private void add(Concept concept, int number) {
        for (Match match : concept.matches()) {
            if (match.relation() == Match.Relation.EXACT) {
                byIri.computeIfAbsent(match.iri(), i -> new ArrayList<>()).add(number);
            }
        }
        add(concept.label(), number, true);
        concept.synonyms().forEach(s -> add(s, number, true));
        concept.forms().forEach(s -> add(s, number, false));
    }

    private void add(String term, int number, boolean shown) {
        for (List<String> words : Tokenizer.readings(term)) {
            int place = ROOT;
            starts.set(start(words.get(0)));
            for (String word : words) {
                place = steps.get(place).computeIfAbsent(word, w -> newPlace());
            }
            List<Term> here = terms.get(place);
            if (here.stream().noneMatch(t -> t.concept() == number)) {
                here.add(new Term(number, Tokenizer.caseMatters(term) ? term : null, shown));
            }
        }
    }

    private int newPlace() {
        steps.add(new HashMap<>(2));
        terms.add(new ArrayList<>(1));
        return steps.size() - 1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean curated() {
        return true;
    }

    @Override
    public int step(int place, String word) {
        if (place == ROOT && !starts.get(start(word))) {
            return NONE;
        }
        return steps.get(place).getOrDefault(word, NONE);
    }

    private static int start(String word) {
        int hash = word.hashCode();
        return (hash ^ (hash >>> 15)) & (STARTS - 1);
    }

    @Override
    public boolean goesOn(int place) {
        return !steps.get(place).isEmpty();
    }

    @Override
    public List<Term> terms(int place) {
        return terms.get(place);
    }

    @Override
    public int size() {
        return concepts.size();
    }

    @Override
    public Optional<ConceptType> type(int number) {
        return Optional.of(concepts.get(number).type());
    }

    @Override
    public Concept concept(int number, ConceptType type) {
        return concepts.get(number);
    }

    @Override
    public List<String> iris(int number) {
        return concepts.get(number).matches().stream()
                .filter(m -> m.relation() == Match.Relation.EXACT)
                .map(Match::iri)
                .toList();
    }

    @Override
    public int find(ConceptType type, String slug) {
        return numbers.getOrDefault(type, Map.of()).getOrDefault(slug, NONE);
    }

    @Override
    public List<Integer> of(String iri) {
        return byIri.getOrDefault(iri, List.of());
    }

    @Override
    public Optional<Descriptor> descriptor(int number) {
        return Optional.empty();
    }

    @Override
    public List<Integer> startingWith(String prefix, int limit) {
        String start = Typography.plain(prefix).toLowerCase(Locale.ROOT);
        SortedMap<String, Integer> found = new TreeMap<>();
        for (int number = 0; number < concepts.size(); number++) {
            Concept concept = concepts.get(number);
            int here = number;
            Stream.concat(
                            Stream.of(concept.label()),
                            Stream.concat(concept.synonyms().stream(), concept.forms().stream()))
                    .map(term -> Typography.plain(term).toLowerCase(Locale.ROOT))
                    .filter(term -> term.startsWith(start))
                    .forEach(term -> found.putIfAbsent(term, here));
        }
        return found.values().stream().distinct().limit(limit).toList();
    }
}
