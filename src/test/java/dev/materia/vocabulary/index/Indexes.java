package dev.materia.vocabulary.index;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small indexes for tests. */
public final class Indexes {

    public static final String MESH = "http://id.nlm.nih.gov/mesh/";

    private Indexes() {}

    /** An entry of an invented descriptor. */
    public static ConceptEntry entry(String id, String label, @Nullable ConceptType type, String... synonyms) {
        return new ConceptEntry(
                MESH + id,
                label,
                type,
                null,
                List.of(synonyms),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                ConceptEntry.Kind.CONCEPT);
    }

    /** The same with links. */
    public static ConceptEntry linked(ConceptEntry entry, List<String> broader, List<Match> matches) {
        return new ConceptEntry(
                entry.iri(),
                entry.label(),
                entry.type(),
                entry.slug(),
                entry.synonyms(),
                entry.forms(),
                matches,
                List.of("C01." + entry.iri().substring(entry.iri().length() - 3)),
                broader,
                List.of(),
                List.of(),
                "A note on " + entry.label() + ".",
                entry.kind());
    }

    /** Writes the index of {@code entries} to {@code file}. */
    public static MappedConcepts of(Path file, ConceptEntry... entries) throws MateriaException, IOException {
        IndexBuilder builder = new IndexBuilder();
        for (ConceptEntry entry : entries) {
            builder.add(entry);
        }
        Files.deleteIfExists(file);
        builder.write(file, "tiny", "1", null, List.of());
        return MappedConcepts.open(file);
    }
}
