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
    Node map(Extraction extraction, Node monograph, DescriptionBuilder to) {
        Concept drug = extraction.drug();
        Node node = concepts.map(drug, to);
        for (String brand : extraction.brandNames()) {
            if (isForm(drug, brand)) {
                continue;
            }
            to.own().addName(node, Mat.BRAND_NAME, brand);
            addOtherName(node, drug, brand, to);
        }
        for (String name : extraction.monograph().otherNames()) {
            addOtherName(node, drug, name, to);
        }
        to.own().add(node, Mat.DISCUSSED_IN, monograph);
        return node;
    }

    /** What the vocabulary recognises and does not call a name, as the brand of a combination, stays no name. */
    private static boolean isForm(Concept drug, String name) {
        return drug.forms().stream().anyMatch(name.strip()::equalsIgnoreCase);
    }

    private static void addOtherName(Node node, Concept drug, String name, DescriptionBuilder to) {
        if (!name.isBlank() && !isForm(drug, name) && !name.strip().equalsIgnoreCase(drug.label())) {
            to.own().add(node, Terms.ALT_LABEL, Literals.label(name));
        }
    }
}
