package dev.materia.release.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dataset of an index, beside an ordinary one of the same quads. */
class IndexedDatasetTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatAnOrdinaryDatasetFinds(long seed) throws Exception {
        RandomData data = new RandomData(seed);
        List<Quad> quads = data.quads(150);
        DatasetGraph expected = RandomData.inMemory(quads);
        DatasetGraph indexed = RandomData.indexed(folder, quads);

        for (int i = 0; i < 3000; i++) {
            Node graph = data.lot().nextBoolean() ? Node.ANY : data.any(data.graphs());
            Node subject = data.lot().nextBoolean() ? Node.ANY : data.any(data.resources());
            Node predicate = data.lot().nextBoolean() ? Node.ANY : data.any(data.predicates());
            Node object = data.lot().nextBoolean() ? Node.ANY : data.any(data.objects());
            assertThat(RandomData.sorted(indexed.findNG(graph, subject, predicate, object)))
                    .isEqualTo(RandomData.sorted(expected.findNG(graph, subject, predicate, object)));
            assertThat(RandomData.sorted(indexed.find(Quad.defaultGraphIRI, subject, predicate, object)))
                    .isEqualTo(RandomData.sorted(expected.find(Quad.defaultGraphIRI, subject, predicate, object)));
            assertThat(indexed.contains(graph, subject, predicate, object))
                    .isEqualTo(expected.contains(graph, subject, predicate, object));
        }
        assertThat(Iter.toSet(indexed.listGraphNodes())).isEqualTo(Iter.toSet(expected.listGraphNodes()));
        assertThat(indexed.getDefaultGraph().size())
                .isEqualTo(expected.getDefaultGraph().size());
        data.graphs()
                .forEach(name -> assertThat(indexed.getGraph(name).size())
                        .isEqualTo(expected.getGraph(name).size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void countsBeforeItReads(long seed) throws Exception {
        RandomData data = new RandomData(seed);
        StoredIndex index = StoredIndex.open(RandomData.write(folder, data.quads(200), 50), "source");
        Matches matches = new Matches(index.triples());
        for (int i = 0; i < 2000; i++) {
            int subject = id(data, index, data.resources());
            int predicate = id(data, index, data.predicates());
            int object = id(data, index, data.objects());
            matches.find(subject, predicate, object);
            int count = matches.count();
            int read = 0;
            while (matches.next()) {
                read++;
            }
            assertThat(read).isEqualTo(count);
            assertThat(index.triples().count(subject, predicate, object)).isEqualTo(count);
        }
    }

    private static int id(RandomData data, StoredIndex index, List<Node> terms) {
        return data.lot().nextBoolean()
                ? TripleIndex.ANY
                : Math.max(0, index.terms().find(terms.get(data.lot().nextInt(terms.size()))));
    }

    @Test
    void aTermIsTheSameOnlyIfItIsWrittenTheSame() throws Exception {
        Node seven = NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger);
        Graph graph = RandomData.indexed(
                        folder,
                        List.of(Quad.create(RandomData.iri("g"), RandomData.iri("s"), RandomData.iri("p"), seven)))
                .getDefaultGraph();

        assertThat(graph.contains(Node.ANY, Node.ANY, seven)).isTrue();
        assertThat(graph.contains(Node.ANY, Node.ANY, NodeFactory.createLiteralDT("07", XSDDatatype.XSDinteger)))
                .isFalse();
        assertThat(graph.contains(Node.ANY, Node.ANY, NodeFactory.createLiteralString("7")))
                .isFalse();
        assertThat(graph.contains(Node.ANY, Node.ANY, NodeFactory.createLiteralLang("7", "en")))
                .isFalse();
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        DatasetGraph dataset = RandomData.indexed(folder, List.of());
        Quad quad = Quad.create(RandomData.iri("g"), RandomData.iri("s"), RandomData.iri("p"), RandomData.iri("o"));

        assertThat(dataset.isEmpty()).isTrue();
        assertThatThrownBy(() -> dataset.add(quad)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> dataset.getDefaultGraph().add(quad.asTriple())).isInstanceOf(RuntimeException.class);
        assertThat(dataset.prefixes().get("ex")).isEqualTo(RandomData.NS);
    }
}
