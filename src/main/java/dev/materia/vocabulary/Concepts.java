package dev.materia.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The concepts of several sources as one vocabulary. What two sources link to the same external concept is one concept:
 * the more trusted source gives it its type, slug and label, the others add their terms and links. So does what has the
 * same type and slug, unless the sources link it to different concepts of one other vocabulary; then the less trusted
 * one is told apart by its number there.
 */
final class Concepts {

    /** A concept as one source has it. */
    private record Place(int source, int number) {}

    /** A concept that was put together before. */
    private record Kept(Place place, Optional<Concept> concept) {}

    private static final int KEPT = 1 << 14;

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

    private Place owner(Place place) {
        ConceptSource source = sources.get(place.source);
        for (int i = 0; i < place.source; i++) {
            if (!source.curated() || !sources.get(i).curated()) {
                int same = same(place, i);
                if (same != ConceptSource.NONE) {
                    return owner(new Place(i, same));
                }
            }
        }
        return place;
    }

    /** The concept of source {@code trusted} that {@code place} is too. */
    private int same(Place place, int trusted) {
        ConceptSource source = sources.get(place.source);
        ConceptSource other = sources.get(trusted);
        Optional<ConceptType> type = source.type(place.number);
        int first = ConceptSource.NONE;
        for (String iri : source.iris(place.number)) {
            for (int candidate : other.of(iri)) {
                if (other.type(candidate).equals(type)) {
                    return candidate;
                }
                first = first == ConceptSource.NONE ? candidate : first;
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
        Set<String> iris = new LinkedHashSet<>(source.iris(owner.number));
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
                if (owner.equals(owner(new Place(i, number)))) {
                    parts.add(other.concept(number, type.get()));
                    iris.addAll(other.iris(number));
                }
            }
        }
        return Optional.of(apart(owner, parts.size() == 1 ? concept : together(parts)));
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
            add(List.of(part.label()), synonyms, seen);
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
