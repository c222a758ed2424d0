package dev.materia.mapping;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Match;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * What every concept has: type, labels, definition, links to other vocabularies (SKOS reference, sections 5 and 10).
 */
final class ConceptMapper {

    private final Iris iris;

    ConceptMapper(Iris iris) {
        this.iris = iris;
    }

    /** Describes {@code concept} and answers its IRI. */
    Node map(Concept concept, DescriptionBuilder to) {
        Node node = iris.concept(concept);
        if (to.has(node)) {
            return node;
        }
        Triples triples = new Triples();
        triples.add(node, Terms.TYPE, Mat.term(concept.type().localName()));
        Node label = Literals.label(concept.label());
        triples.add(node, Terms.LABEL, label);
        triples.add(node, Terms.PREF_LABEL, label);
        // a word is one kind of label only (SKOS reference, S13)
        Set<Node> seen = new HashSet<>(Set.of(label));
        for (String synonym : concept.synonyms()) {
            addLabel(node, Terms.ALT_LABEL, synonym, seen, triples);
        }
        for (String form : concept.forms()) {
            addLabel(node, Terms.HIDDEN_LABEL, form, seen, triples);
        }
        if (concept.note() != null) {
            triples.add(node, Terms.DEFINITION, Literals.label(concept.note()));
        }
        for (Match match : concept.matches()) {
            Triples.link(match.iri()).ifPresent(iri -> triples.add(node, property(match.relation()), iri));
        }
        to.describe(node, triples);
        return node;
    }

    /**
     * Says what {@code concept} lies below, as far as that is described here: a link never leads to an undescribed
     * concept.
     */
    void mapBroader(Concept concept, DescriptionBuilder to) {
        for (String slug : concept.broader()) {
            Node broader = iris.concept(concept.type(), slug);
            if (to.has(broader)) {
                to.own().add(iris.concept(concept), Terms.BROADER, broader);
            }
        }
    }

    private static void addLabel(Node node, Node property, String words, Set<Node> seen, Triples triples) {
        Node label = Literals.label(words);
        if (!words.isBlank() && seen.add(label)) {
            triples.add(node, property, label);
        }
    }

    /** The property of SKOS for a relation. */
    static Node property(Match.Relation relation) {
        return switch (relation) {
            case EXACT -> SKOS.exactMatch.asNode();
            case CLOSE -> SKOS.closeMatch.asNode();
            case BROAD -> SKOS.broadMatch.asNode();
            case NARROW -> SKOS.narrowMatch.asNode();
            case RELATED -> SKOS.relatedMatch.asNode();
        };
    }
}
