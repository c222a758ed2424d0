package dev.materia.server.document;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms of others that documents look at. */
final class Vocabulary {

    static final Node TYPE = RDF.type.asNode();
    static final Node LICENSE = DCTerms.license.asNode();
    static final Node ISSUED = DCTerms.issued.asNode();
    static final Node MODIFIED = DCTerms.modified.asNode();

    /** Properties whose value names a thing, the best first. */
    static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());

    private Vocabulary() {}
}
