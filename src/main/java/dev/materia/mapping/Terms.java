package dev.materia.mapping;

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
    public static final String MESHV = "http://id.nlm.nih.gov/mesh/vocab#";
    public static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";
    public static final String SCHEMA = "https://schema.org/";

    static final Node TYPE = RDF.type.asNode();
    static final Node STATEMENT = RDF.Statement.asNode();
    static final Node SUBJECT = RDF.subject.asNode();
    static final Node PREDICATE = RDF.predicate.asNode();
    static final Node OBJECT = RDF.object.asNode();
    static final Node FIRST = RDF.first.asNode();
    static final Node REST = RDF.rest.asNode();
    static final Node NIL = RDF.nil.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node SEE_ALSO = RDFS.seeAlso.asNode();

    static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    static final Node HIDDEN_LABEL = SKOS.hiddenLabel.asNode();
    static final Node BROADER = SKOS.broader.asNode();
    static final Node DEFINITION = SKOS.definition.asNode();

    static final Node SPECIFIC_RESOURCE = OA.SpecificResource.asNode();
    static final Node QUOTE_SELECTOR = OA.TextQuoteSelector.asNode();
    static final Node POSITION_SELECTOR = OA.TextPositionSelector.asNode();
    static final Node HAS_SOURCE = OA.hasSource.asNode();
    static final Node HAS_SELECTOR = OA.hasSelector.asNode();
    static final Node EXACT = OA.exact.asNode();
    static final Node PREFIX = OA.prefix.asNode();
    static final Node SUFFIX = OA.suffix.asNode();
    static final Node START = OA.start.asNode();
    static final Node END = OA.end.asNode();

    static final Node TITLE = of(DCTERMS, "title");
    static final Node LANGUAGE = of(DCTERMS, "language");
    static final Node LICENSE = of(DCTERMS, "license");
    static final Node CREATOR = of(DCTERMS, "creator");
    static final Node PUBLISHER = of(DCTERMS, "publisher");
    static final Node ISSUED = of(DCTERMS, "issued");
    static final Node REFERENCES = of(DCTERMS, "references");
    static final Node CITATION = of(DCTERMS, "bibliographicCitation");
    static final Node CREATOR_NAME = of(DC, "creator");
    static final Node RIGHTS_TEXT = of(DC, "rights");
    static final Node SOURCE_NAME = of(DC, "source");

    static final Node AUTHOR_LIST = of(BIBO, "authorList");
    static final Node EDITOR = of(BIBO, "editor");
    static final Node VOLUME = of(BIBO, "volume");
    static final Node ISSUE = of(BIBO, "issue");
    static final Node PAGES = of(BIBO, "pages");
    static final Node PAGE_START = of(BIBO, "pageStart");
    static final Node PAGE_END = of(BIBO, "pageEnd");
    static final Node DOI = of(BIBO, "doi");
    static final Node CONTAINER = of(PRISM, "publicationName");
    static final Node PLACE = of(FABIO, "hasPlaceOfPublication");
    static final Node YEAR = of(FABIO, "hasPublicationYear");
    static final Node ACCESSED = of(FABIO, "hasAccessDate");

    static final Node AGENT = of(FOAF, "Agent");
    static final Node NAME = of(FOAF, "name");
    static final Node GIVEN_NAME = of(FOAF, "givenName");
    static final Node FAMILY_NAME = of(FOAF, "familyName");

    static final Node IMAGE_OBJECT = of(SCHEMA, "ImageObject");
    static final Node IMAGE = of(SCHEMA, "image");
    static final Node ABOUT = of(SCHEMA, "about");
    static final Node CAPTION = of(SCHEMA, "caption");
    static final Node CONTENT_URL = of(SCHEMA, "contentUrl");
    static final Node URL = of(SCHEMA, "url");
    static final Node TEXT = of(SCHEMA, "text");
    static final Node SHA256 = of(SCHEMA, "sha256");

    static final Node BROADER_DESCRIPTOR = of(MESHV, "broaderDescriptor");
    static final Node PHARMACOLOGICAL_ACTION = of(MESHV, "pharmacologicalAction");
    static final Node MAPPED_TO = of(MESHV, "mappedTo");

    private Terms() {}

    private static Node of(String namespace, String localName) {
        return NodeFactory.createURI(namespace + localName);
    }
}
