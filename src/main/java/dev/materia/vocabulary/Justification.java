package dev.materia.vocabulary;

import java.util.Locale;

/** Why two concepts are held to match: the terms of the Semantic Mapping Vocabulary that SSSOM asks for (SSSOM 1.0). */
public enum Justification {
    /** A person looked at both. */
    MANUAL_MAPPING_CURATION("ManualMappingCuration"),
    /** Their words are the same. */
    LEXICAL_MATCHING("LexicalMatching"),
    /** Their words are the same but for spelling that does not count. */
    LEXICAL_SIMILARITY_THRESHOLD_MATCHING("LexicalSimilarityThresholdMatching"),
    /** A reasoner found it. */
    LOGICAL_REASONING("LogicalReasoning"),
    /** Their meaning was compared by a machine. */
    SEMANTIC_SIMILARITY_THRESHOLD_MATCHING("SemanticSimilarityThresholdMatching"),
    /** Their instances were compared. */
    INSTANCE_BASED_MATCHING("InstanceBasedMatching"),
    /** Their surroundings were compared. */
    STRUCTURAL_MATCHING("StructuralMatching"),
    /** It follows from a chain of other mappings. */
    MAPPING_CHAINING("MappingChaining"),
    /** It is another mapping read backwards. */
    MAPPING_INVERSION("MappingInversion"),
    /** A person looked at the mapping of another. */
    MAPPING_REVIEW("MappingReview"),
    /** What they know of the world was compared. */
    BACKGROUND_KNOWLEDGE_BASED_MATCHING("BackgroundKnowledgeBasedMatching"),
    /** Several ways led to it. */
    COMPOSITE_MATCHING("CompositeMatching"),
    /** Nobody says why. */
    UNSPECIFIED_MATCHING("UnspecifiedMatching");

    /** What the terms of the Semantic Mapping Vocabulary start with. */
    public static final String NAMESPACE = "https://w3id.org/semapv/vocab/";

    private final String localName;

    Justification(String localName) {
        this.localName = localName;
    }

    /** Local name in {@code semapv:}. */
    public String localName() {
        return localName;
    }

    /** The term of a CURIE or IRI of {@code semapv:}; what is none of them says nothing. */
    public static Justification of(String curieOrIri) {
        String name = curieOrIri.startsWith(NAMESPACE)
                ? curieOrIri.substring(NAMESPACE.length())
                : curieOrIri.toLowerCase(Locale.ROOT).startsWith("semapv:") ? curieOrIri.substring(7) : "";
        for (Justification justification : values()) {
            if (justification.localName.equals(name)) {
                return justification;
            }
        }
        return UNSPECIFIED_MATCHING;
    }
}
