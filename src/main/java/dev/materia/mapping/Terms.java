package dev.materia.mapping;

import dev.materia.vocabulary.Mesh;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Terms of other vocabularies that the published data use; the ontology declares each of them. */
public final class Terms {

    public static final String BIBO = "http://purl.org/ontology/bibo/";
    public static final String DC = "http://purl.org/dc/elements/1.1/";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String FABIO = "http://purl.org/spar/fabio/";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String MESHV = Mesh.NAMESPACE + "vocab#";
    public static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";
    public static final String SCHEMA = "https://schema.org/";

    public static final Node TYPE = RDF.type.asNode();
    public static final Node STATEMENT = RDF.Statement.asNode();
    public static final Node SUBJECT = RDF.subject.asNode();
    public static final Node PREDICATE = RDF.predicate.asNode();
    public static final Node OBJECT = RDF.object.asNode();
    public static final Node FIRST = RDF.first.asNode();
    public static final Node REST = RDF.rest.asNode();
    public static final Node NIL = RDF.nil.asNode();
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node SEE_ALSO = RDFS.seeAlso.asNode();

    public static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    public static final Node ALT_LABEL = SKOS.altLabel.asNode();
    public static final Node HIDDEN_LABEL = SKOS.hiddenLabel.asNode();
    public static final Node BROADER = SKOS.broader.asNode();
    public static final Node DEFINITION = SKOS.definition.asNode();

    public static final Node SPECIFIC_RESOURCE = OA.SpecificResource.asNode();
    public static final Node QUOTE_SELECTOR = OA.TextQuoteSelector.asNode();
    public static final Node POSITION_SELECTOR = OA.TextPositionSelector.asNode();
    public static final Node HAS_SOURCE = OA.hasSource.asNode();
    public static final Node HAS_SELECTOR = OA.hasSelector.asNode();
    public static final Node EXACT = OA.exact.asNode();
    public static final Node PREFIX = OA.prefix.asNode();
    public static final Node SUFFIX = OA.suffix.asNode();
    public static final Node START = OA.start.asNode();
    public static final Node END = OA.end.asNode();

    public static final Node TITLE = of(DCTERMS, "title");
    public static final Node LANGUAGE = of(DCTERMS, "language");
    public static final Node LICENSE = of(DCTERMS, "license");
    public static final Node CREATOR = of(DCTERMS, "creator");
    public static final Node PUBLISHER = of(DCTERMS, "publisher");
    public static final Node ISSUED = of(DCTERMS, "issued");
    public static final Node REFERENCES = of(DCTERMS, "references");
    public static final Node CITATION = of(DCTERMS, "bibliographicCitation");
    public static final Node CREATOR_NAME = of(DC, "creator");
    public static final Node RIGHTS_TEXT = of(DC, "rights");
    public static final Node SOURCE_NAME = of(DC, "source");

    public static final Node AUTHOR_LIST = of(BIBO, "authorList");
    public static final Node EDITOR = of(BIBO, "editor");
    public static final Node VOLUME = of(BIBO, "volume");
    public static final Node ISSUE = of(BIBO, "issue");
    public static final Node PAGES = of(BIBO, "pages");
    public static final Node PAGE_START = of(BIBO, "pageStart");
    public static final Node PAGE_END = of(BIBO, "pageEnd");
    public static final Node DOI = of(BIBO, "doi");
    public static final Node PMID = of(BIBO, "pmid");
    public static final Node CONTAINER = of(PRISM, "publicationName");
    public static final Node PLACE = of(FABIO, "hasPlaceOfPublication");
    public static final Node YEAR = of(FABIO, "hasPublicationYear");
    public static final Node ACCESSED = of(FABIO, "hasAccessDate");

    public static final Node AGENT = of(FOAF, "Agent");
    public static final Node NAME = of(FOAF, "name");
    public static final Node GIVEN_NAME = of(FOAF, "givenName");
    public static final Node FAMILY_NAME = of(FOAF, "familyName");

    public static final Node IMAGE_OBJECT = of(SCHEMA, "ImageObject");
    public static final Node IMAGE = of(SCHEMA, "image");
    public static final Node ABOUT = of(SCHEMA, "about");
    public static final Node CAPTION = of(SCHEMA, "caption");
    public static final Node CONTENT_URL = of(SCHEMA, "contentUrl");
    public static final Node URL = of(SCHEMA, "url");
    public static final Node TEXT = of(SCHEMA, "text");
    public static final Node SHA256 = of(SCHEMA, "sha256");

    public static final Node BROADER_DESCRIPTOR = of(MESHV, "broaderDescriptor");
    public static final Node PHARMACOLOGICAL_ACTION = of(MESHV, "pharmacologicalAction");
    static final Node MAPPED_TO = of(MESHV, "mappedTo");

    private Terms() {}

    private static Node of(String namespace, String localName) {
        return NodeFactory.createURI(namespace + localName);
    }
}
