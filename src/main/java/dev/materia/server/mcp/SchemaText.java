package dev.materia.server.mcp;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.view.Examples;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/**
 * The shapes of the data in words, from the ontology of the release.
 *
 * @param published the release
 */
record SchemaText(Published published) {

    /** The text. */
    String text() {
        StringBuilder text = new StringBuilder("""
                A claim (mat:Claim) is one thing that a monograph says of its drug: rdf:subject (the drug), rdf:predicate
                (what is said) and rdf:object (of what), with mat:polarity (mat:Affirmed or mat:Denied), mat:certainty
                (mat:Established, mat:Probable, mat:Investigational), mat:circumstance (mat:TherapeuticUse, mat:HighDose,
                mat:LongTermUse, mat:Overdose, mat:AbruptWithdrawal), mat:context (a limit for whom, after what, with what)
                and mat:statedIn (the passage; its words are ?passage oa:hasSelector / oa:exact ?sentence).
                A direct triple (?drug mat:treats ?condition) stands only where an affirmed claim supports it.
                Things have skos:prefLabel or rdfs:label, and skos:exactMatch, closeMatch or broadMatch to MeSH and others.

                Base of all addresses: %s
                """.formatted(published.base()));
        list(text, "Classes", OWL.Class.asNode());
        list(text, "Properties", OWL.ObjectProperty.asNode());
        list(text, "Properties with texts and numbers", OWL.DatatypeProperty.asNode());
        text.append("\nExample queries:\n");
        new Examples(published)
                .all()
                .forEach(example -> text.append("\n# ")
                        .append(example.title())
                        .append('\n')
                        .append(example.query().strip())
                        .append('\n'));
        return text.toString();
    }

    private void list(StringBuilder text, String title, Node type) {
        Graph ontology = published.ontology();
        List<Node> terms = ontology.stream(Node.ANY, Terms.TYPE, type)
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(Mat.NS))
                .filter(term -> published.union().contains(Node.ANY, term, Node.ANY)
                        || published.union().contains(Node.ANY, Terms.TYPE, term))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        text.append('\n').append(title).append(":\n");
        for (Node term : terms) {
            String comment = ontology.stream(term, RDFS.comment.asNode(), Node.ANY)
                    .map(triple -> triple.getObject().getLiteralLexicalForm())
                    .collect(Collectors.joining(" "));
            text.append("- mat:").append(term.getURI().substring(Mat.NS.length()));
            text.append(comment.isEmpty() ? "" : ": ").append(comment).append('\n');
        }
    }
}
