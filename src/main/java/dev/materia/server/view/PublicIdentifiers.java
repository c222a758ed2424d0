package dev.materia.server.view;

import java.util.Map;

/** Identifiers of public vocabularies as people write them: "MeSH D001418". */
final class PublicIdentifiers {

    /** What vocabularies are called for short, by the prefix of their CURIEs. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("mesh", "MeSH"),
            Map.entry("ATC", "ATC"),
            Map.entry("CHEBI", "ChEBI"),
            Map.entry("DOID", "Disease Ontology"),
            Map.entry("GO", "Gene Ontology"),
            Map.entry("HP", "HPO"),
            Map.entry("MONDO", "Mondo"),
            Map.entry("NCIT", "NCI Thesaurus"),
            Map.entry("PR", "Protein Ontology"),
            Map.entry("SYMP", "Symptom Ontology"),
            Map.entry("RXNORM", "RxNorm"),
            Map.entry("UNII", "UNII"),
            Map.entry("uniprot", "UniProt"),
            Map.entry("wd", "Wikidata"));

    private PublicIdentifiers() {}

    /** The vocabulary and the identifier in it; a CURIE of none that is known, or an IRI, as it is. */
    static String read(String curie) {
        int colon = curie.indexOf(':');
        String name = colon < 0 ? null : NAMES.get(curie.substring(0, colon));
        return name == null ? curie : name + " " + curie.substring(colon + 1);
    }
}
