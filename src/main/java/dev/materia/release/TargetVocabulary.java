package dev.materia.release;

import dev.materia.vocabulary.Mesh;
import java.util.List;

/**
 * A public vocabulary that concepts are linked to.
 *
 * @param prefix the usual prefix of its CURIEs
 * @param namespace what its concepts' IRIs start with
 * @param title its name for people
 */
record TargetVocabulary(String prefix, String namespace, String title) {

    private static final String OBO = "http://purl.obolibrary.org/obo/";

    /** The vocabularies whose names are known; links to others are grouped by namespace alone. */
    static final List<TargetVocabulary> KNOWN = List.of(
            new TargetVocabulary("mesh", Mesh.NAMESPACE, "Medical Subject Headings"),
            new TargetVocabulary("ATC", "http://purl.bioontology.org/ontology/ATC/", "ATC classification"),
            new TargetVocabulary("CHEBI", OBO + "CHEBI_", "Chemical Entities of Biological Interest"),
            new TargetVocabulary("DOID", OBO + "DOID_", "Human Disease Ontology"),
            new TargetVocabulary("GO", OBO + "GO_", "Gene Ontology"),
            new TargetVocabulary("HP", OBO + "HP_", "Human Phenotype Ontology"),
            new TargetVocabulary("MONDO", OBO + "MONDO_", "Mondo Disease Ontology"),
            new TargetVocabulary("NCIT", OBO + "NCIT_", "NCI Thesaurus"),
            new TargetVocabulary("PR", OBO + "PR_", "Protein Ontology"),
            new TargetVocabulary("SYMP", OBO + "SYMP_", "Symptom Ontology"),
            new TargetVocabulary("RXNORM", "http://purl.bioontology.org/ontology/RXNORM/", "RxNorm"),
            new TargetVocabulary("UNII", "https://identifiers.org/unii:", "Unique Ingredient Identifiers"),
            new TargetVocabulary("uniprot", "http://purl.uniprot.org/uniprot/", "UniProt"),
            new TargetVocabulary("wd", "http://www.wikidata.org/entity/", "Wikidata"));

    /**
     * The vocabulary of an IRI: one of the known, or one made of the IRI up to its last slash, hash, colon or
     * underscore.
     */
    static TargetVocabulary of(String iri) {
        return KNOWN.stream()
                .filter(v -> iri.startsWith(v.namespace))
                .findFirst()
                .orElseGet(() -> unknown(iri));
    }

    private static TargetVocabulary unknown(String iri) {
        int end = iri.length();
        while (end > 0 && "/#:_".indexOf(iri.charAt(end - 1)) < 0) {
            end--;
        }
        String namespace = iri.substring(0, end);
        return new TargetVocabulary("", namespace, namespace);
    }
}
