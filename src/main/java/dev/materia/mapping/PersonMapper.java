package dev.materia.mapping;

import dev.materia.monograph.AuthorName;
import org.apache.jena.graph.Node;

/** People and bodies of a bibliography (FOAF). */
final class PersonMapper {

    private final Iris iris;

    PersonMapper(Iris iris) {
        this.iris = iris;
    }

    /** Describes a person, or a body if there is no given name, and answers its IRI. */
    Node map(AuthorName name, DescriptionBuilder to) {
        if (name.given().isEmpty()) {
            return body(name.family(), to);
        }
        Node node = iris.person(name);
        Triples triples = new Triples();
        triples.add(node, Terms.TYPE, Mat.PERSON);
        triples.addName(node, Terms.LABEL, name.display());
        triples.addName(node, Terms.NAME, name.display());
        triples.addName(node, Terms.GIVEN_NAME, name.given());
        triples.addName(node, Terms.FAMILY_NAME, name.family());
        to.describe(node, triples);
        return node;
    }

    /** Describes a publisher or another body and answers its IRI. */
    Node body(String name, DescriptionBuilder to) {
        Node node = iris.agent(name);
        Triples triples = new Triples();
        triples.add(node, Terms.TYPE, Terms.AGENT);
        triples.addName(node, Terms.LABEL, name);
        triples.addName(node, Terms.NAME, name);
        to.describe(node, triples);
        return node;
    }
}
