package dev.materia.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concept of an imported vocabulary as that vocabulary has it, under its own IRI.
 *
 * @param iri {@code http://id.nlm.nih.gov/mesh/D009128}
 * @param label its preferred label there: {@code Muscle Spasticity}
 * @param type what it is to Materia, if anything
 * @param trees its places in the hierarchy as numbers, if it has such: {@code C10.597.613.550.500}; sorted
 * @param broader IRIs of what stands directly above it, sorted; all are of the same vocabulary
 * @param actions IRIs of what it does as a drug (MeSH's pharmacological actions), sorted
 * @param mappedTo IRIs of the descriptors under which a supplementary concept is filed, sorted
 */
public record Descriptor(
        String iri,
        String label,
        @Nullable ConceptType type,
        List<String> trees,
        List<String> broader,
        List<String> actions,
        List<String> mappedTo) {

    /** Copies the lists, so that a descriptor never changes. */
    public Descriptor {
        trees = List.copyOf(trees);
        broader = List.copyOf(broader);
        actions = List.copyOf(actions);
        mappedTo = List.copyOf(mappedTo);
    }
}
