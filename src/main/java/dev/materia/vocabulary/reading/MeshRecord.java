package dev.materia.vocabulary.reading;

import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Translation;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A descriptor or supplementary concept of MeSH as it comes in, piece by piece. */
final class MeshRecord {

    /** What a record of MeSH is (MeSH XML: {@code SCRClass}; MeSH RDF: the class). */
    enum Kind {
        DESCRIPTOR,
        /** A supplementary concept of which the file does not say what it is. */
        SUPPLEMENT,
        CHEMICAL,
        PROTOCOL,
        DISEASE,
        ORGANISM,
        POPULATION,
        ANATOMY
    }

    final String id;

    @Nullable Kind kind;

    @Nullable String label;

    @Nullable String note;

    @Nullable ConceptType type;

    /** Names as they are read. */
    final Set<String> names = new TreeSet<>();

    /** Names with their words turned round, for printed indexes. */
    final Set<String> permuted = new TreeSet<>();

    final Set<Translation> translations = new TreeSet<>();

    final Set<String> trees = new TreeSet<>();

    /** Ids of descriptors. */
    final Set<String> broader = new TreeSet<>();

    final Set<String> actions = new TreeSet<>();
    final Set<String> mappedTo = new TreeSet<>();
    final Set<String> preferredMappedTo = new TreeSet<>();

    MeshRecord(String id) {
        this.id = id;
    }
}
