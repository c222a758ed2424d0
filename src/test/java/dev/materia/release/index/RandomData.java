package dev.materia.release.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Small datasets drawn by lot, in which the same terms come again and again, and indexes of them. */
public final class RandomData {

    public static final String NS = "http://example.org/";

    private final Random lot;
    private final List<Node> resources = new ArrayList<>();
    private final List<Node> predicates = new ArrayList<>();
    private final List<Node> objects = new ArrayList<>();
    private final List<Node> graphs = new ArrayList<>();

    /** Data that are the same for the same seed. */
    public RandomData(long seed) {
        lot = new Random(seed);
        for (int i = 0; i < 12; i++) {
            resources.add(iri("r" + i));
        }
        resources.add(iri("long/" + "path/".repeat(40)));
        resources.add(iri("ünïcode/\uD83D\uDC8A"));
        resources.add(NodeFactory.createBlankNode("b0"));
        resources.add(NodeFactory.createBlankNode("b1"));
        for (int i = 0; i < 4; i++) {
            predicates.add(iri("p" + i));
            graphs.add(iri("g" + i));
        }
        objects.addAll(resources);
        objects.addAll(predicates);
        for (String text : List.of("", "a", "ab", "abc", "b", "7", "\uD83D\uDC8A", "ÿ", "x".repeat(300))) {
            objects.add(NodeFactory.createLiteralString(text));
            objects.add(NodeFactory.createLiteralLang(text, "en"));
        }
        objects.add(NodeFactory.createLiteralLang("a", "de-AT"));
        for (String number : List.of("7", "07", "8", "-1", "100")) {
            objects.add(NodeFactory.createLiteralDT(number, XSDDatatype.XSDinteger));
        }
        objects.add(NodeFactory.createLiteralDT("7.0", XSDDatatype.XSDdecimal));
        objects.add(NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
        objects.add(NodeFactory.createLiteralDT("2020-02-30", XSDDatatype.XSDdate));
    }

    public static Node iri(String local) {
        return NodeFactory.createURI(NS + local);
    }

    /**
     * Takes out the terms that equal others by value: ARQ takes them for the same at the ends of paths, against SPARQL.
     */
    public RandomData withoutEqualValues() {
        objects.remove(NodeFactory.createLiteralDT("07", XSDDatatype.XSDinteger));
        objects.remove(NodeFactory.createLiteralDT("7.0", XSDDatatype.XSDdecimal));
        return this;
    }

    /** One of the terms; sometimes one that the data do not have. */
    public Node any(List<Node> terms) {
        return lot.nextInt(20) == 0 ? iri("nowhere") : terms.get(lot.nextInt(terms.size()));
    }

    public Random lot() {
        return lot;
    }

    public List<Node> resources() {
        return resources;
    }

    public List<Node> predicates() {
        return predicates;
    }

    public List<Node> objects() {
        return objects;
    }

    public List<Node> graphs() {
        return graphs;
    }

    /** Quads, some of them more than once, some of the default graph. */
    public List<Quad> quads(int count) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node graph = lot.nextInt(8) == 0 ? Quad.defaultGraphNodeGenerated : graphs.get(lot.nextInt(graphs.size()));
            quads.add(Quad.create(
                    graph,
                    resources.get(lot.nextInt(resources.size())),
                    predicates.get(lot.nextInt(predicates.size())),
                    objects.get(lot.nextInt(objects.size()))));
            if (lot.nextInt(5) == 0) {
                quads.add(Quad.create(
                        graphs.get(lot.nextInt(graphs.size())),
                        quads.get(quads.size() - 1).asTriple()));
            }
        }
        return quads;
    }

    /** An index of quads, written in chunks of so many. */
    public static Path write(Path folder, List<Quad> quads, int chunk) throws IOException {
        Path file = folder.resolve("index-" + chunk);
        try (IndexWriter writer = new IndexWriter(folder, chunk)) {
            writer.prefix("ex", NS);
            for (Quad quad : quads) {
                writer.add(
                        quad.isDefaultGraph() ? null : quad.getGraph(),
                        quad.getSubject(),
                        quad.getPredicate(),
                        quad.getObject());
            }
            writer.write(file, "source");
        }
        return file;
    }

    public static DatasetGraph indexed(Path folder, List<Quad> quads) throws IOException {
        return new IndexedDataset(StoredIndex.open(write(folder, quads, 1 + quads.size() / 3), "source"));
    }

    /**
     * The same in memory, with the union of all graphs as the default graph. It holds terms as they are: other graphs
     * of Jena take those that equal by value for the same.
     */
    public static DatasetGraph inMemory(List<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> {
            for (Quad quad : quads) {
                dataset.add(Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple()));
                if (!quad.isDefaultGraph()) {
                    dataset.add(quad);
                }
            }
        });
        return dataset;
    }

    static List<Quad> sorted(Iterator<Quad> quads) {
        return Iter.toList(quads).stream()
                .sorted(Comparator.comparing(Quad::toString))
                .toList();
    }
}
