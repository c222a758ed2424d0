package dev.materia.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Concepts and the index of their terms, from one source or several in an order of trust. Never changes after it is
 * built; any number of threads may read it.
 */
public final class Vocabulary {

    private final List<ConceptSource> sources;
    private final Concepts concepts;
    private final TermIndex index;

    private Vocabulary(List<ConceptSource> sources) {
        this.sources = List.copyOf(sources);
        this.concepts = new Concepts(this.sources);
        this.index = new TermIndex(this.sources, concepts);
    }

    /** A vocabulary of these concepts; where two have one type and slug, the first counts. */
    public static Vocabulary of(Collection<Concept> concepts) {
        return new Vocabulary(List.of(new ListedConcepts("given", concepts)));
    }

    /** A vocabulary of these concepts and, less trusted, those of {@code imported}, without the built-in ones. */
    public static Vocabulary of(Collection<Concept> concepts, List<? extends ConceptSource> imported) {
        List<ConceptSource> sources = new ArrayList<>(List.of(new ListedConcepts("given", concepts)));
        sources.addAll(imported);
        return new Vocabulary(sources);
    }

    /** The concepts that come with Materia. */
    public static Vocabulary builtIn() {
        return of(BuiltInConcepts.all());
    }

    /**
     * The concepts of a user's own files, the built-in ones, and those of imported vocabularies, in this order of
     * trust.
     */
    public static Vocabulary with(List<? extends ConceptSource> files, List<? extends ConceptSource> imported) {
        List<ConceptSource> sources = new ArrayList<>(files);
        sources.add(new ListedConcepts("built-in", BuiltInConcepts.all()));
        sources.addAll(imported);
        return new Vocabulary(sources);
    }

    /** The concept of this type and slug. */
    public Optional<Concept> concept(ConceptType type, String slug) {
        for (int i = 0; i < sources.size(); i++) {
            int number = sources.get(i).find(type, slug);
            if (number != ConceptSource.NONE) {
                Optional<Concept> concept = concepts.get(i, number);
                if (concept.isPresent()
                        && concept.get().type() == type
                        && concept.get().slug().equals(slug)) {
                    return concept;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a curated source has the concept, and not an imported one alone. */
    public boolean curated(Concept concept) {
        return sources.stream()
                .anyMatch(s -> s.curated() && s.find(concept.type(), concept.slug()) != ConceptSource.NONE);
    }

    /** The concept of this type that {@code term} names, also as a variant. */
    public Optional<Concept> lookup(ConceptType type, String term) {
        return index.lookup(term).stream().filter(c -> c.type() == type).findFirst();
    }

    /** The index of all terms. */
    public TermIndex index() {
        return index;
    }

    /** What an imported vocabulary says of the concept with that IRI, the most trusted one that knows it. */
    public Optional<Descriptor> descriptor(String iri) {
        return sources.stream()
                .flatMap(s -> s.of(iri).stream().flatMap(n -> s.descriptor(n).stream()))
                .filter(d -> d.iri().equals(iri))
                .findFirst();
    }

    /**
     * What a term leads to.
     *
     * @param source the source whose term it is
     * @param concept the concept, unless it is of no type
     * @param descriptor the concept as an imported vocabulary has it, if one does
     * @param translation the label that was found, if it is in another language
     */
    public record Hit(
            String source,
            Optional<Concept> concept,
            Optional<Descriptor> descriptor,
            Optional<Translation> translation) {}

    /** What an IRI stands for, in each source that knows it; each concept once. */
    public List<Hit> identifiedBy(String iri) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            for (int number : sources.get(i).of(iri)) {
                add(hits, i, number, Optional.empty());
            }
        }
        return hits;
    }

    /** The concept of this type and slug, in each source that knows it. */
    public List<Hit> identifiedBy(ConceptType type, String slug) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int number = sources.get(i).find(type, slug);
            if (number != ConceptSource.NONE) {
                add(hits, i, number, Optional.empty());
            }
        }
        return hits;
    }

    /** What {@code term} names, also as a variant, of whatever type or none; each concept once. */
    public List<Hit> naming(String term) {
        List<Hit> hits = new ArrayList<>();
        List<String> words = Tokenizer.normalized(term);
        for (int i = 0; i < sources.size() && !words.isEmpty(); i++) {
            ConceptSource source = sources.get(i);
            int place = ConceptSource.ROOT;
            for (int w = 0; w < words.size() && place != ConceptSource.NONE; w++) {
                place = source.step(place, words.get(w));
            }
            if (place != ConceptSource.NONE) {
                for (ConceptSource.Term found : source.terms(place)) {
                    add(hits, i, found.concept(), Optional.empty());
                }
                for (ConceptSource.Translated found : source.translated(place)) {
                    add(hits, i, found.concept(), Optional.of(found.label()));
                }
            }
        }
        return hits;
    }

    /**
     * What has a term that starts with {@code prefix}, at most {@code limit} of each source; each concept once. Labels
     * in other languages come after the English terms of their source.
     */
    public List<Hit> startingWith(String prefix, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            List<Integer> english = sources.get(i).startingWith(prefix, limit);
            for (int number : english) {
                add(hits, i, number, Optional.empty());
            }
            int left = limit - english.size();
            for (ConceptSource.Translated found : sources.get(i).translatedStartingWith(prefix, Math.max(0, left))) {
                add(hits, i, found.concept(), Optional.of(found.label()));
            }
        }
        return hits;
    }

    private void add(List<Hit> hits, int source, int number, Optional<Translation> translation) {
        Optional<Concept> concept = concepts.get(source, number);
        Optional<Descriptor> descriptor = concept.stream()
                .flatMap(c -> c.matches().stream())
                .filter(m -> m.relation() == Match.Relation.EXACT)
                .flatMap(m -> descriptor(m.iri()).stream())
                .findFirst()
                .or(() -> sources.get(source).descriptor(number));
        Hit hit = new Hit(sources.get(source).name(), concept, descriptor, translation);
        boolean known = hits.stream()
                .anyMatch(h -> h.concept.equals(concept) && (concept.isPresent() || h.descriptor.equals(descriptor)));
        if (!known) {
            hits.add(hit);
        }
    }

    /**
     * What the imported vocabularies say of the concepts of {@code iris} and of all that stands above them, by IRI.
     * Ends also where the hierarchy runs in a circle.
     */
    public SortedMap<String, Descriptor> above(Collection<String> iris) {
        SortedMap<String, Descriptor> found = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>(iris);
        List<String> next = new ArrayList<>(seen);
        while (!next.isEmpty()) {
            Optional<Descriptor> descriptor = descriptor(next.remove(next.size() - 1));
            if (descriptor.isPresent()) {
                found.put(descriptor.get().iri(), descriptor.get());
                descriptor.get().broader().stream().filter(seen::add).forEach(next::add);
            }
        }
        return found;
    }
}
