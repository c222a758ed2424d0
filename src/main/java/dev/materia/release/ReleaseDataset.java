package dev.materia.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.graph.GraphReadOnly;

/**
 * A release in memory, to read only. All triples are indexed once, in the default graph; of its named graphs each
 * triple knows which it stands in, and a named graph is a view. That takes half the memory of two indexes, and a
 * pattern over all named graphs is one look-up however many there are. Nothing is ever written, so that any number of
 * threads may read without a lock.
 */
final class ReleaseDataset extends DatasetGraphBaseFind {

    private final Graph union;
    private final Map<Node, Graph> named;
    private final PrefixMap prefixes;
    private final Transactional transactional = TransactionalNull.create();

    private ReleaseDataset(Loader loader) {
        union = new GraphReadOnly(loader.union);
        prefixes = loader.prefixes;
        named = new LinkedHashMap<>();
        loader.named.forEach((name, triples) ->
                named.put(name, new GraphPart(union, triples.toArray(new Triple[0]), t -> isIn(t, name))));
    }

    /** Takes what a parser reads. */
    static final class Loader implements StreamRDF {

        private static final Node[] NONE = {};

        private final Graph union = new GraphMem2Fast();
        private final Map<Node, List<Triple>> named = new LinkedHashMap<>();
        private final Map<Node, Node[]> alone = new HashMap<>();
        private final PrefixMap prefixes = PrefixMapFactory.create();

        /** The dataset read. */
        DatasetGraph dataset() {
            return new ReleaseDataset(this);
        }

        @Override
        public void start() {}

        @Override
        public void triple(Triple triple) {
            union.add(new PlacedTriple(triple.getSubject(), triple.getPredicate(), triple.getObject(), NONE));
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) {
                triple(quad.asTriple());
                return;
            }
            Node graph = quad.getGraph();
            // most triples stand in one graph alone, and share the array that says so
            Node[] one = alone.computeIfAbsent(graph, g -> new Node[] {g});
            PlacedTriple triple = new PlacedTriple(quad.getSubject(), quad.getPredicate(), quad.getObject(), one);
            int before = union.size();
            union.add(triple);
            if (union.size() == before) {
                triple = PlacedTriple.stored(union, triple);
                if (!triple.place(graph)) {
                    return;
                }
            }
            named.computeIfAbsent(graph, g -> new ArrayList<>()).add(triple);
        }

        @Override
        public void base(String base) {}

        @Override
        public void prefix(String prefix, String iri) {
            prefixes.add(prefix, iri);
        }

        @Override
        public void finish() {}
    }

    private boolean isIn(Triple triple, Node graph) {
        return PlacedTriple.of(union, triple).isIn(graph);
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
            return union;
        }
        return named.getOrDefault(name, Graph.emptyGraph);
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || named.containsKey(name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return named.keySet().iterator();
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(union.find(s, p, o), t -> Quad.create(Quad.defaultGraphIRI, t));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return Iter.map(getGraph(g).find(s, p, o), t -> Quad.create(g, t));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return Iter.flatMap(
                union.find(s, p, o),
                t -> Iter.map(PlacedTriple.of(union, t).graphs().iterator(), g -> Quad.create(g, t)));
    }

    @Override
    public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
        return union.find(s, p, o);
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    @Override
    public void add(Quad quad) {
        throw readOnly();
    }

    @Override
    public void delete(Quad quad) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a release is read-only");
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw readOnly();
        }
        transactional.begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        transactional.commit();
    }

    @Override
    public void abort() {
        transactional.abort();
    }

    @Override
    public void end() {
        transactional.end();
    }

    @Override
    public boolean isInTransaction() {
        return transactional.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }
}
