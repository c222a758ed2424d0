package dev.materia.server.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** The names of others that documents use, and the prefixes they are written with. */
public final class Vocabulary {

    /** Namespace of the Materia ontology, whatever the base of a release. */
    public static final String MAT = "https://w3id.org/materia/ontology#";

    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    static final Node LICENSE = dcterms("license");
    static final Node ISSUED = dcterms("issued");
    static final Node MODIFIED = dcterms("modified");

    /** Properties whose value names a thing, the best first. */
    static final List<Node> NAMES = List.of(
            NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"),
            LABEL,
            dcterms("title"),
            NodeFactory.createURI("http://xmlns.com/foaf/0.1/name"));

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("mat", MAT),
            Map.entry("bibo", "http://purl.org/ontology/bibo/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("mesh", "http://id.nlm.nih.gov/mesh/"),
            Map.entry("meshv", "http://id.nlm.nih.gov/mesh/vocab#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private Vocabulary() {}

    private static Node dcterms(String name) {
        return NodeFactory.createURI("http://purl.org/dc/terms/" + name);
    }

    /** The prefixes that {@code triples} can be written with, and no others. */
    public static PrefixMap prefixesFor(List<Triple> triples) {
        PrefixMap used = PrefixMapFactory.create();
        PREFIXES.forEach((prefix, namespace) -> {
            if (triples.stream().anyMatch(triple -> mentions(triple, namespace))) {
                used.add(prefix, namespace);
            }
        });
        return used;
    }

    private static boolean mentions(Triple triple, String namespace) {
        return in(triple.getSubject(), namespace)
                || in(triple.getPredicate(), namespace)
                || in(triple.getObject(), namespace);
    }

    private static boolean in(Node node, String namespace) {
        return (node.isURI() && node.getURI().startsWith(namespace))
                || (node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace));
    }

    /** An IRI with its prefix, where it has one: {@code mat:treats}. */
    static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    /** The declarations that stand before a SPARQL query, a line each. */
    public static String sparqlPrefixes(String query) {
        StringBuilder lines = new StringBuilder();
        PREFIXES.forEach((prefix, namespace) -> {
            if (query.contains(prefix + ":")) {
                lines.append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(namespace)
                        .append(">\n");
            }
        });
        return lines.toString();
    }
}
