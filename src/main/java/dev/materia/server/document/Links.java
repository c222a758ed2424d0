package dev.materia.server.document;

import dev.materia.mapping.Mat;
import dev.materia.server.page.part.Link;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** RDF terms as pages show them. */
public final class Links {

    private final Published published;
    private final Map<Node, String> labels;

    /** Terms of {@code published}, shown by {@code labels} where they have one. */
    public Links(Published published, Map<Node, String> labels) {
        this.published = published;
        this.labels = labels;
    }

    /** The term; nothing for none. Only web addresses become links: data may hold an IRI of any scheme. */
    public Link of(@Nullable Node node) {
        if (node == null) {
            return new Link("", null);
        }
        if (node.isURI()) {
            String iri = node.getURI();
            String text = labels.getOrDefault(node, published.abbreviations().shortened(iri));
            boolean web = iri.startsWith("https://") || iri.startsWith("http://");
            return new Link(text, web ? address(iri) : null);
        }
        if (node.isLiteral()) {
            String language = node.getLiteralLanguage();
            return new Link(node.getLiteralLexicalForm() + (language.isEmpty() ? "" : " (" + language + ")"), null);
        }
        return new Link(node.toString(), null);
    }

    private String address(String iri) {
        return iri.startsWith(Mat.NS) ? "/ontology#" + iri.substring(Mat.NS.length()) : published.address(iri);
    }
}
