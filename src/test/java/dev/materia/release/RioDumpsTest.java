package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.mapping.Mat;
import dev.materia.release.dump.RioTerms;
import dev.materia.release.dump.XmlDump;
import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.junit.jupiter.api.Test;

/** N-Triples and RDF/XML are what Rio writes, to the byte. */
class RioDumpsTest {

    private static Statements data(List<String> texts) {
        DatasetGraph data = Samples.twoDrugs();
        Node graph = Samples.iri("monograph/baclofen");
        int number = 0;
        for (String text : texts) {
            Node passage = Samples.iri("monograph/baclofen/passage/" + number++);
            Samples.add(data, graph, passage, RDFS.comment.asNode(), NodeFactory.createLiteralString(text));
            Samples.add(data, graph, passage, RDFS.label.asNode(), NodeFactory.createLiteralLang(text, "en-GB"));
            Samples.add(
                    data, graph, passage, Mat.term("start"), NodeFactory.createLiteralDT("07", XSDDatatype.XSDinteger));
        }
        Node elsewhere = NodeFactory.createURI("https://elsewhere.example/%20?q=\u00e9&x=1#f");
        Samples.add(data, graph, elsewhere, RDFS.seeAlso.asNode(), elsewhere);
        Samples.add(data, graph, elsewhere, NodeFactory.createURI("urn:example:says"), elsewhere);
        return Samples.table(data);
    }

    private static String byRio(Statements data, RDFWriter writer, StringWriter text) throws IOException {
        RioTerms terms = new RioTerms(data.terms());
        writer.startRDF();
        Prefixes.of(Samples.IRIS.base()).usedIn(data).namespaces().forEach(writer::handleNamespace);
        data.union((g, s, p, o) -> writer.handleStatement(terms.statement(s, p, o)));
        writer.endRDF();
        return text.toString();
    }

    private static String written(Statements data, RdfFormat format) throws IOException {
        StringWriter text = new StringWriter();
        new DumpWriter(data, Prefixes.of(Samples.IRIS.base())).write(format, text);
        return text.toString();
    }

    @Test
    void nTriples() throws IOException {
        Statements data = data(Samples.HOSTILE);
        StringWriter text = new StringWriter();
        assertThat(written(data, RdfFormat.N_TRIPLES)).isEqualTo(byRio(data, new NTriplesWriter(text), text));
    }

    @Test
    void rdfXml() throws IOException {
        Statements data = data(Samples.HOSTILE.stream()
                .filter(text -> XmlDump.canHold(text) && text.indexOf('\r') < 0)
                .toList());
        StringWriter text = new StringWriter();
        assertThat(written(data, RdfFormat.RDF_XML)).isEqualTo(byRio(data, new RDFXMLWriter(text), text));
    }
}
