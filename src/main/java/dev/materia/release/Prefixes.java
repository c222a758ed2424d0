package dev.materia.release;

import dev.materia.mapping.Iris;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.statement.Statements;
import dev.materia.vocabulary.Justification;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** The prefixes that a release uses, for Turtle, JSON-LD, CURIEs and the query editor. */
public final class Prefixes {

    private static final Map<String, String> VOCABULARIES = vocabularies();

    private final Map<String, String> namespaces;

    private Prefixes(Map<String, String> namespaces) {
        this.namespaces = Collections.unmodifiableMap(namespaces);
    }

    /** All prefixes of a dataset whose minted IRIs start with {@code base}. */
    public static Prefixes of(String base) {
        Map<String, String> all = new LinkedHashMap<>();
        Iris.SECTIONS.forEach(path -> all.put(path, base + path + "/"));
        all.putAll(VOCABULARIES);
        return new Prefixes(all);
    }

    private static Map<String, String> vocabularies() {
        Map<String, String> all = new TreeMap<>();
        all.put("mat", Mat.NS);
        all.put("bibo", Terms.BIBO);
        all.put("biolink", "https://w3id.org/biolink/vocab/");
        all.put("dc", Terms.DC);
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dcterms", Terms.DCTERMS);
        all.put("fabio", Terms.FABIO);
        all.put("foaf", Terms.FOAF);
        all.put("meshv", Terms.MESHV);
        all.put("oa", "http://www.w3.org/ns/oa#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("pav", "http://purl.org/pav/");
        all.put("prism", Terms.PRISM);
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("schema", Terms.SCHEMA);
        all.put("dqv", "http://www.w3.org/ns/dqv#");
        all.put("sd", "http://www.w3.org/ns/sparql-service-description#");
        all.put("semapv", Justification.NAMESPACE);
        all.put("sh", "http://www.w3.org/ns/shacl#");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("spdx", "http://spdx.org/rdf/terms#");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("void", "http://rdfs.org/ns/void#");
        all.put("wdt", "http://www.wikidata.org/prop/direct/");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (TargetVocabulary target : TargetVocabulary.KNOWN) {
            all.put(target.prefix(), target.namespace());
        }
        return all;
    }

    /** Prefix to namespace, in the order in which dumps declare them. */
    public Map<String, String> namespaces() {
        return namespaces;
    }

    /** Those of the prefixes that shorten at least one IRI of {@code statements}. */
    Prefixes usedIn(Statements statements) throws IOException {
        Set<String> unused = new HashSet<>(namespaces.values());
        statements.each(term -> {
            String iri = iri(term);
            if (!iri.isEmpty()) {
                unused.removeIf(iri::startsWith);
            }
        });
        Map<String, String> used = new LinkedHashMap<>(namespaces);
        used.values().removeAll(unused);
        return new Prefixes(used);
    }

    /** The IRI that a dump spells out for a term: its own, or that of a datatype that needs mention; else empty. */
    private static String iri(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        boolean plain = XSDDatatype.XSDstring.equals(term.getLiteralDatatype())
                || !term.getLiteralLanguage().isEmpty();
        return plain ? "" : term.getLiteralDatatypeURI();
    }

    /** The IRI as a CURIE with the longest namespace that fits, if one does. */
    public Optional<String> curie(String iri) {
        String best = null;
        int length = 0;
        for (Map.Entry<String, String> entry : namespaces.entrySet()) {
            String namespace = entry.getValue();
            if (namespace.length() > length && iri.startsWith(namespace)) {
                best = entry.getKey();
                length = namespace.length();
            }
        }
        return best == null ? Optional.empty() : Optional.of(best + ":" + iri.substring(length));
    }
}
