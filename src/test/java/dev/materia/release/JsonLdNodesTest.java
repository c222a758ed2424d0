package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.mapping.Mat;
import dev.materia.release.dump.JsonLdDump;
import dev.materia.release.dump.RioTerms;
import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Test;

/** What is written here is what Rio writes, to the byte. */
class JsonLdNodesTest {

    private static String written(Statements data, Prefixes prefixes) throws IOException {
        StringWriter text = new StringWriter();
        JsonLdDump dump = new JsonLdDump(data.terms(), prefixes.forDumps(), text);
        data.union(dump);
        dump.end();
        return text.toString();
    }

    /** Rio puts the context behind the graph. */
    private static String byRio(Statements data, Prefixes prefixes) throws IOException {
        List<Statement> all = new ArrayList<>();
        RioTerms terms = new RioTerms(data.terms());
        data.union((g, s, p, o) -> all.add(terms.statement(s, p, o)));
        String json = JsonLdDump.byRio(all, prefixes.forDumps());
        String graph = "{\n    \"@graph\": [";
        String context = "\n    ],\n    \"@context\": ";
        int end = json.lastIndexOf(context);
        if (!json.startsWith(graph) || end < 0) {
            return json + "\n";
        }
        return "{\n    \"@context\": " + json.substring(end + context.length(), json.length() - 2)
                + ",\n    \"@graph\": [" + json.substring(graph.length(), end) + "\n    ]\n}\n";
    }

    @Test
    void theBytesAreThoseOfRio() throws Exception {
        DatasetGraph data = Samples.twoDrugs();
        Node graph = Samples.iri("monograph/baclofen");
        int number = 0;
        for (String text : Samples.HOSTILE) {
            Node passage = Samples.iri("monograph/baclofen/passage/" + number++);
            Samples.add(data, graph, passage, RDFS.comment.asNode(), NodeFactory.createLiteralString(text));
            Samples.add(data, graph, passage, RDFS.label.asNode(), NodeFactory.createLiteralLang(text, "en-GB"));
            Samples.add(
                    data, graph, passage, Mat.term("start"), NodeFactory.createLiteralDT("07", XSDDatatype.XSDinteger));
            Samples.add(
                    data, graph, passage, Mat.term("done"), NodeFactory.createLiteralDT("x", XSDDatatype.XSDboolean));
        }
        for (String iri : List.of(
                "http://purl.obolibrary.org/obo/CHEBI_1",
                "https://identifiers.org/unii:ABC",
                "http://id.nlm.nih.gov/mesh/",
                "http://www.w3.org/2004/02/skos/core#",
                "urn:example:1",
                "https://elsewhere.example/%20?q=\u00e9#f",
                RDF.nil.getURI())) {
            Node thing = NodeFactory.createURI(iri);
            Node passage = Samples.iri("monograph/baclofen/passage/" + number++);
            Samples.add(data, graph, passage, RDFS.seeAlso.asNode(), thing);
            Samples.add(data, graph, passage, RDF.type.asNode(), thing);
            Samples.add(data, graph, passage, RDF.rest.asNode(), thing);
            Samples.add(data, graph, passage, thing, NodeFactory.createLiteralString("as a property"));
            Samples.add(data, graph, thing, RDFS.label.asNode(), NodeFactory.createLiteralString(iri));
        }
        Statements table = Samples.table(data);
        Prefixes all = Prefixes.of(Samples.IRIS.base());
        assertThat(written(table, all))
                .isEqualTo(byRio(table, all))
                // as text: jsonld.js 9.0.0 makes zero of small numbers (findings/jsonldjs-small-number-becomes-zero.sh)
                .containsPattern("\"@value\": \"07\",\\s+\"@type\": \"xsd:nonNegativeInteger\"");
        Prefixes used = all.usedIn(table);
        assertThat(written(table, used)).isEqualTo(byRio(table, used));
    }
}
