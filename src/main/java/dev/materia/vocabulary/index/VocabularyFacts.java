package dev.materia.vocabulary.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an imported vocabulary as a whole.
 *
 * @param name what users call it: {@code mesh}
 * @param version as its publisher calls it, if that is known
 * @param license its licence, as IRI or words, if that is known
 * @param concepts how many concepts it has, without mere ends of links
 * @param terms how many terms
 * @param links how many links to other vocabularies
 * @param sources what it was made of, in the order given
 */
public record VocabularyFacts(
        String name,
        @Nullable String version,
        @Nullable String license,
        int concepts,
        int terms,
        int links,
        List<Origin> sources) {

    /**
     * A file that went into a vocabulary.
     *
     * @param name path or address
     * @param sha256 of its bytes as they came, in hex
     */
    public record Origin(String name, String sha256) {}

    /** Copies the list, so that facts never change. */
    public VocabularyFacts {
        sources = List.copyOf(sources);
    }

    void write(Bytes to) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", name);
        if (version != null) {
            fields.put("version", version);
        }
        if (license != null) {
            fields.put("license", license);
        }
        to.putCount(fields.size());
        fields.forEach((key, value) -> to.putText(key).putText(value));
        to.putCount(concepts).putCount(terms).putCount(links).putCount(sources.size());
        sources.forEach(s -> to.putText(s.name).putText(s.sha256));
    }

    static VocabularyFacts read(Cursor from) {
        Map<String, String> fields = new TreeMap<>();
        for (int n = from.readCount(); n > 0; n--) {
            fields.put(from.readText(), from.readText());
        }
        int concepts = from.readCount();
        int terms = from.readCount();
        int links = from.readCount();
        Origin[] sources = new Origin[from.readCount()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = new Origin(from.readText(), from.readText());
        }
        return new VocabularyFacts(
                fields.getOrDefault("name", ""),
                fields.get("version"),
                fields.get("license"),
                concepts,
                terms,
                links,
                List.of(sources));
    }
}
