package dev.materia.mapping;

import dev.materia.claim.Extraction;
import dev.materia.vocabulary.Concept;
import org.apache.jena.graph.Node;

/** The drug that a monograph is about: its brand names and other names, and where it is discussed. */
final class DrugMapper {

    private final ConceptMapper concepts;

    DrugMapper(ConceptMapper concepts) {
        this.concepts = concepts;
    }

    /** Describes the drug and answers its IRI. */
    Node map(Extraction extraction, Node monograph, Description to) {
        Concept drug = extraction.drug();
        Node node = concepts.map(drug, to);
        for (String brand : extraction.brandNames()) {
            to.own().addName(node, Mat.BRAND_NAME, brand);
            addOtherName(node, drug, brand, to);
        }
        for (String name : extraction.monograph().otherNames()) {
            addOtherName(node, drug, name, to);
        }
        to.own().add(node, Mat.DISCUSSED_IN, monograph);
        return node;
    }

    private static void addOtherName(Node node, Concept drug, String name, Description to) {
        if (!name.isBlank() && !name.strip().equalsIgnoreCase(drug.label())) {
            to.own().add(node, Terms.ALT_LABEL, Literals.label(name));
        }
    }
}
