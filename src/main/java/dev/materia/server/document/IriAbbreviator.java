package dev.materia.server.document;

import dev.materia.release.Prefixes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** IRIs shortened with the prefixes of a release, in documents, on pages and in queries. */
public record IriAbbreviator(Prefixes prefixes) {

    /** The prefixes that {@code triples} can be written with, and no others. */
    public PrefixMap usedIn(List<Triple> triples) {
        PrefixMap used = PrefixMapFactory.create();
        prefixes.namespaces().forEach((prefix, namespace) -> {
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
    public String shortened(String iri) {
        return prefixes.curie(iri).orElse(iri);
    }

    /** The prefixes that a query to the server need not declare: those of the release, and that of full-text search. */
    public Map<String, String> forQueries() {
        Map<String, String> all = new LinkedHashMap<>(prefixes.namespaces());
        all.putIfAbsent("text", TextQuery.NS);
        return all;
    }

    /** The query with the declarations of the prefixes that it uses before it, a line each. */
    public String declared(String query) {
        StringBuilder lines = new StringBuilder();
        prefixes.namespaces().forEach((prefix, namespace) -> {
            if (Pattern.compile("(?<![\\w-])" + prefix + ":").matcher(query).find()) {
                lines.append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(namespace)
                        .append(">\n");
            }
        });
        return lines + query;
    }
}
