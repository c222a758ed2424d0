package dev.materia.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The concepts of several sources as one vocabulary. What two sources link to the same external concept is one concept:
 * the more trusted source gives it its type, slug and label, the others add their terms and links. So does what has the
 * same type and slug, unless the sources link it to different concepts of one other vocabulary; then the less trusted
 * one is distinguished by its number there.
 */
final class Concepts {

    /** A concept as one source has it. */
    private record Place(int source, int number) {}

    /** A concept that was put together before. */
    private record Kept(Place place, Optional<Concept> concept) {}

    private static final int KEPT = 1 << 14;

    /** Links may go from set to set, but not through whole vocabularies. */
    private static final int MOST_LINKED = 64;

    private final List<ConceptSource> sources;

    /** The last concepts asked for, each at the slot that its place hashes to: bounded, and without locks. */
    private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(KEPT);

    Concepts(List<ConceptSource> sources) {
        this.sources = sources;
    }

    /** The concept that number {@code number} of a source is part of; empty if nobody knows its type. */
    Optional<Concept> get(int source, int number) {
        Place place = new Place(source, number);
        int slot = (source * 0x9E3779B1 + number) & (KEPT - 1);
        Kept known = kept.get(slot);
        if (known == null || !known.place.equals(place)) {
            known = new Kept(place, merge(owner(place)));
            kept.set(slot, known);
        }
        return known.concept;
    }

    /**
     * The most trusted place of the concept that {@code place} is part of. What is of no type, as the ends of a mapping
     * set's links are, owns nothing: it belongs to what it leads to, wherever the set stands among the sources.
     */
    private Place owner(Place place) {
        ConceptSource source = sources.get(place.source);
        Optional<ConceptType> type = source.type(place.number);
        Set<String> iris = linked(place);
        for (int i = 0; i < (type.isEmpty() ? sources.size() : place.source); i++) {
            if (i != place.source && (!source.curated() || !sources.get(i).curated())) {
                int same = same(place, type, iris, i);
                if (same != ConceptSource.NONE) {
                    return owner(new Place(i, same));
                }
            }
        }
        return place;
    }

    /**
     * The IRIs by which {@code place} is known, and those that links of no type add, from whichever source; without
     * links that lead to several concepts of a vocabulary that the place itself belongs to.
     */
    private Set<String> linked(Place place) {
        List<String> own = sources.get(place.source).iris(place.number);
        Set<String> iris = new LinkedHashSet<>(own);
        List<String> next = new ArrayList<>(own);
        while (!next.isEmpty() && iris.size() < MOST_LINKED) {
            String iri = next.remove(0);
            for (ConceptSource source : sources) {
                for (int number : source.of(iri)) {
                    List<String> more = source.iris(number);
                    if (source.type(number).isEmpty() && !elsewhere(own, more)) {
                        more.stream().filter(iris::add).forEach(next::add);
                    }
                }
            }
        }
        return iris;
    }

    /** Whether {@code more} name a concept of a vocabulary in which {@code own} name another. */
    private static boolean elsewhere(List<String> own, List<String> more) {
        return more.stream()
                .anyMatch(m -> !own.contains(m)
                        && own.stream().anyMatch(o -> namespace(o).equals(namespace(m))));
    }

    /** The concept of source {@code trusted} that {@code place} is too. */
    private int same(Place place, Optional<ConceptType> type, Set<String> iris, int trusted) {
        ConceptSource source = sources.get(place.source);
        ConceptSource other = sources.get(trusted);
        int first = ConceptSource.NONE;
        for (String iri : iris) {
            for (int candidate : other.of(iri)) {
                Optional<ConceptType> found = other.type(candidate);
                if (found.isPresent() && found.equals(type)) {
                    return candidate;
                }
                first = found.isPresent() && first == ConceptSource.NONE ? candidate : first;
            }
        }
        if (first != ConceptSource.NONE || type.isEmpty()) {
            return first;
        }
        int named =
                other.find(type.get(), source.concept(place.number, type.get()).slug());
        return named != ConceptSource.NONE && !contradict(source.iris(place.number), other.iris(named))
                ? named
                : ConceptSource.NONE;
    }

    /** Whether the same vocabulary has one concept for one of the two, and another for the other. */
    private static boolean contradict(List<String> ours, List<String> theirs) {
        return ours.stream()
                .anyMatch(a -> theirs.stream().anyMatch(b -> namespace(a).equals(namespace(b))));
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private Optional<Concept> merge(Place owner) {
        ConceptSource source = sources.get(owner.source);
        Optional<ConceptType> type = source.type(owner.number);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Concept concept = source.concept(owner.number, type.get());
        Set<String> iris = linked(owner);
        List<Concept> parts = new ArrayList<>(List.of(concept));
        for (int i = owner.source + 1; i < sources.size(); i++) {
            ConceptSource other = sources.get(i);
            Set<Integer> numbers = new LinkedHashSet<>();
            iris.forEach(iri -> numbers.addAll(other.of(iri)));
            int named = other.find(type.get(), concept.slug());
            if (named != ConceptSource.NONE) {
                numbers.add(named);
            }
            for (int number : numbers) {
                if (other.type(number).isPresent() && owner.equals(owner(new Place(i, number)))) {
                    parts.add(other.concept(number, type.get()));
                    iris.addAll(other.iris(number));
                }
            }
        }
        parts.addAll(links(owner, type.get(), iris));
        return Optional.of(apart(owner, parts.size() == 1 ? concept : together(parts)));
    }

    /** What sources link to the concept without having a type for it, in an order that is not that of the sources. */
    private List<Concept> links(Place owner, ConceptType type, Set<String> iris) {
        SortedMap<String, Concept> links = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            ConceptSource other = sources.get(i);
            Set<Integer> numbers = new LinkedHashSet<>();
            iris.forEach(iri -> numbers.addAll(other.of(iri)));
            for (int number : numbers) {
                if (i != owner.source && other.type(number).isEmpty() && owner.equals(owner(new Place(i, number)))) {
                    Concept link = other.concept(number, type);
                    links.put(link.label() + link.matches(), link);
                }
            }
        }
        return List.copyOf(links.values());
    }

    private static Concept together(List<Concept> parts) {
        Concept first = parts.get(0);
        Set<String> synonyms = new LinkedHashSet<>(first.synonyms());
        Set<String> forms = new LinkedHashSet<>(first.forms());
        Set<String> seen = new HashSet<>();
        add(List.of(first.label()), new HashSet<>(), seen);
        add(first.synonyms(), new HashSet<>(), seen);
        add(first.forms(), new HashSet<>(), seen);
        List<Match> matches = new ArrayList<>(first.matches());
        String note = first.note();
        for (Concept part : parts.subList(1, parts.size())) {
            boolean named = !isIri(part.label());
            add(named ? List.of(part.label()) : List.of(), synonyms, seen);
            add(part.synonyms(), synonyms, seen);
            add(part.forms(), forms, seen);
            part.matches().stream()
                    .filter(m -> matches.stream().noneMatch(k -> k.iri().equals(m.iri())))
                    .forEach(matches::add);
            note = note == null ? part.note() : note;
        }
        return new Concept(
                first.type(),
                first.slug(),
                first.label(),
                List.copyOf(synonyms),
                List.copyOf(forms),
                matches,
                first.broader(),
                note);
    }

    /** Whether a label stands for a concept that its source does not name. */
    private static boolean isIri(String label) {
        return label.startsWith("http://") || label.startsWith("https://") || label.startsWith("urn:");
    }

    /** Adds the labels that are not there yet in another case. */
    private static void add(List<String> labels, Set<String> to, Set<String> seen) {
        for (String label : labels) {
            if (seen.add(label.toLowerCase(Locale.ROOT))) {
                to.add(label);
            }
        }
    }

    /** The concept, with a slug of its own where a more trusted source has another of that type and slug. */
    private Concept apart(Place owner, Concept concept) {
        ConceptSource source = sources.get(owner.source);
        boolean taken = sources.subList(0, owner.source).stream()
                .anyMatch(s -> s.find(concept.type(), concept.slug()) != ConceptSource.NONE);
        if (!taken) {
            return concept;
        }
        String iri = source.iris(owner.number).stream().findFirst().orElse("");
        String id = iri.isEmpty() ? source.name() : iri.substring(namespace(iri).length());
        return new Concept(
                concept.type(),
                concept.slug() + "-" + Slug.of(id).toLowerCase(Locale.ROOT),
                concept.label(),
                concept.synonyms(),
                concept.forms(),
                concept.matches(),
                concept.broader(),
                concept.note());
    }
}
