package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Named graphs that share triples, and the union of them. */
class ReleaseDatasetTest {

    private static final String DATA = """
            PREFIX : <http://example.org/>
            :shared :is "in all" .
            :one { :shared :is "in all" , "in two" . :a :is "alone"@en . }
            :two { :shared :is "in all" , "in two" , "in two" . [] :is 1 . }
            """;

    private final DatasetGraph dataset = read(DATA);

    private static DatasetGraph read(String trig) {
        ReleaseDataset.Loader loader = new ReleaseDataset.Loader();
        DumpParser.parse(new ByteArrayInputStream(trig.getBytes(StandardCharsets.UTF_8)), loader);
        return loader.dataset();
    }

    private static Node iri(String local) {
        return NodeFactory.createURI("http://example.org/" + local);
    }

    private List<Node> graphsWith(String text) {
        return Iter.toList(Iter.map(
                dataset.findNG(Node.ANY, Node.ANY, Node.ANY, NodeFactory.createLiteralString(text)), Quad::getGraph));
    }

    @Test
    void eachTripleIsInTheUnionOnce() {
        assertThat(dataset.getDefaultGraph().size()).isEqualTo(4);
    }

    @Test
    void aTripleKnowsAllItsGraphs() {
        assertThat(graphsWith("in two")).containsExactlyInAnyOrder(iri("one"), iri("two"));
        assertThat(graphsWith("in all")).containsExactlyInAnyOrder(iri("one"), iri("two"));
        assertThat(dataset.getGraph(iri("one")).size()).isEqualTo(3);
        assertThat(dataset.getGraph(iri("two")).size()).isEqualTo(3);
    }

    @Test
    void aWholeTripleIsFoundInItsGraphs() {
        Node is = iri("is");
        Node text = NodeFactory.createLiteralString("in two");

        assertThat(dataset.contains(iri("two"), iri("shared"), is, text)).isTrue();
        assertThat(Iter.toList(dataset.findNG(Node.ANY, iri("shared"), is, text)))
                .hasSize(2);
        assertThat(dataset.contains(iri("two"), iri("a"), is, NodeFactory.createLiteralLang("alone", "en")))
                .isFalse();
    }
}
