package dev.materia.release.index;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/**
 * The dataset of an index, to read only. The default graph is the union of all graphs; a named graph is a view of it.
 * Nothing is ever written, so that any number of threads may read without a lock.
 */
public final class IndexedDataset extends DatasetGraphBaseFind {

    private final StoredIndex index;
    private final IndexedGraph union;
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final Transactional transactional = TransactionalNull.create();

    /** The dataset of {@code index}. */
    public IndexedDataset(StoredIndex index) {
        this.index = index;
        this.union = IndexedGraph.union(index);
        prefixes.putAll(index.prefixes());
    }

    @Override
    public IndexedGraph getDefaultGraph() {
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
        int graph = find(name);
        return graph < 0 ? Graph.emptyGraph : IndexedGraph.named(index, graph);
    }

    private int find(Node name) {
        int id = index.terms().find(name);
        return id < 0 ? id : index.graphs().find(id);
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || find(name) >= 0;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return IntStream.range(0, index.graphs().count())
                .mapToObj(graph -> index.terms().term(index.graphs().name(graph)))
                .iterator();
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
        return Iter.flatMap(union.find(s, p, o), t -> Iter.map(graphsOf(t), g -> Quad.create(g, t)));
    }

    private Iterator<Node> graphsOf(Triple triple) {
        Dictionary terms = index.terms();
        int[] graphs = index.graphs()
                .of(terms.find(triple.getSubject()), terms.find(triple.getPredicate()), terms.find(triple.getObject()));
        return IntStream.of(graphs)
                .mapToObj(graph -> terms.term(index.graphs().name(graph)))
                .iterator();
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
