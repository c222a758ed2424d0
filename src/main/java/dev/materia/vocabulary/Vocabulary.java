package dev.materia.vocabulary;

import dev.materia.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Concepts and the index of their terms. Never changes after it is built; any number of threads may read it. */
public final class Vocabulary {

    private final Map<ConceptType, Map<String, Concept>> concepts = new EnumMap<>(ConceptType.class);
    private final TermIndex index = new TermIndex();

    private Vocabulary(Collection<Concept> all) {
        for (ConceptType type : ConceptType.values()) {
            concepts.put(type, new LinkedHashMap<>());
        }
        for (Concept concept : all) {
            if (ofType(concept.type()).putIfAbsent(concept.slug(), concept) == null) {
                index.add(concept);
            }
        }
    }

    /** A vocabulary of these concepts; where two have one type and slug, the first counts. */
    public static Vocabulary of(Collection<Concept> concepts) {
        return new Vocabulary(concepts);
    }

    /** The concepts that come with Materia. */
    public static Vocabulary builtIn() {
        return new Vocabulary(SkosReader.builtIn());
    }

    /**
     * The built-in concepts and those of SKOS files in Turtle, which come first: a user's own concept of the same type
     * and slug replaces ours.
     *
     * @throws SourceException if a file cannot be read as SKOS
     */
    public static Vocabulary with(List<Path> files) throws SourceException {
        List<Concept> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(SkosReader.read(file));
        }
        all.addAll(SkosReader.builtIn());
        return new Vocabulary(all);
    }

    /** The concept of this type and slug. */
    public Optional<Concept> concept(ConceptType type, String slug) {
        return Optional.ofNullable(ofType(type).get(slug));
    }

    /** All concepts of a type, in the order of the files. */
    public Collection<Concept> concepts(ConceptType type) {
        return Collections.unmodifiableCollection(ofType(type).values());
    }

    /** The concept of this type that {@code term} names, also as a variant. */
    public Optional<Concept> lookup(ConceptType type, String term) {
        return index.lookup(term).stream().filter(c -> c.type() == type).findFirst();
    }

    /** The index of all terms. */
    public TermIndex index() {
        return index;
    }

    private Map<String, Concept> ofType(ConceptType type) {
        return concepts.getOrDefault(type, Map.of());
    }
}
