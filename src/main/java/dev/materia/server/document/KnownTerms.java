package dev.materia.server.document;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms of others that documents look at. */
public final class KnownTerms {

    static final Node TYPE = RDF.type.asNode();
    static final Node DEPRECATED = OWL2.deprecated.asNode();
    static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    static final Node LICENSE = DCTerms.license.asNode();
    static final Node ISSUED = DCTerms.issued.asNode();
    static final Node MODIFIED = DCTerms.modified.asNode();

    /** Properties whose value names a thing, the best first. */
    public static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());

    private KnownTerms() {}
}
