package dev.materia.release.index;

import dev.materia.release.running.RunningQuery;
import java.util.BitSet;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.jena.graph.Capabilities;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.jspecify.annotations.Nullable;

/**
 * A graph of an index: the union of all, or one of the named graphs. Terms are the same only if they are written the
 * same; nothing can be added. Any number of threads may read.
 */
public final class IndexedGraph extends GraphBase {

    private static final int UNION = -1;

    private final StoredIndex index;
    private final int graph;

    private IndexedGraph(StoredIndex index, int graph) {
        this.index = index;
        this.graph = graph;
    }

    /** Every triple, of whatever graph. */
    static IndexedGraph union(StoredIndex index) {
        return new IndexedGraph(index, UNION);
    }

    /** One of the named graphs. */
    static IndexedGraph named(StoredIndex index, int graph) {
        return new IndexedGraph(index, graph);
    }

    /** The index that it is part of. */
    public StoredIndex index() {
        return index;
    }

    /** Whether it is the union of all graphs. */
    public boolean isUnion() {
        return graph == UNION;
    }

    /** Whether a triple of the index stands in this graph. */
    public boolean has(int subject, int predicate, int object) {
        return graph == UNION || index.graphs().has(graph, subject, predicate, object);
    }

    /** The subjects that have one of these predicates, each once, in the order of the dictionary. */
    public Stream<Node> subjectsWith(Collection<Node> predicates) {
        BitSet subjects = new BitSet();
        Matches matches = new Matches(index.triples());
        for (Node predicate : predicates) {
            if (find(Node.ANY, predicate, Node.ANY, matches)) {
                while (next(matches, null)) {
                    subjects.set(matches.subject);
                }
            }
        }
        return subjects.stream().mapToObj(index.terms()::term);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
        Matches matches = new Matches(index.triples());
        return find(s, p, o, matches) ? new Found(s, p, o, matches) : NullIterator.instance();
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        Matches matches = new Matches(index.triples());
        return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject(), matches)
                && next(matches, RunningQuery.current());
    }

    /** Begins with the matches of a pattern; tells whether the index has all its terms. */
    private boolean find(Node s, Node p, Node o, Matches matches) {
        RunningQuery.heed();
        int subject = id(s);
        int predicate = subject == ABSENT ? ABSENT : id(p);
        int object = predicate == ABSENT ? ABSENT : id(o);
        if (object == ABSENT) {
            return false;
        }
        matches.find(subject, predicate, object);
        return true;
    }

    private static final int ABSENT = -2;

    private int id(Node term) {
        if (!term.isConcrete()) {
            return TripleIndex.ANY;
        }
        int id = index.terms().find(term);
        return id == Dictionary.NONE ? ABSENT : id;
    }

    private boolean next(Matches matches, @Nullable RunningQuery query) {
        while (matches.next()) {
            if (query != null) {
                query.check();
            }
            if (has(matches.subject, matches.predicate, matches.object)) {
                return true;
            }
        }
        return false;
    }

    /** Matches as triples; what the pattern gave is not made once more. */
    private final class Found extends NiceIterator<Triple> {

        private final Node s;
        private final Node p;
        private final Node o;
        private final Matches matches;
        private final @Nullable RunningQuery query = RunningQuery.current();
        private boolean waiting;

        Found(Node s, Node p, Node o, Matches matches) {
            this.s = s;
            this.p = p;
            this.o = o;
            this.matches = matches;
        }

        @Override
        public boolean hasNext() {
            waiting = waiting || IndexedGraph.this.next(matches, query);
            return waiting;
        }

        @Override
        public Triple next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            waiting = false;
            return Triple.create(
                    s.isConcrete() ? s : index.terms().term(matches.subject),
                    p.isConcrete() ? p : index.terms().term(matches.predicate),
                    o.isConcrete() ? o : index.terms().term(matches.object));
        }
    }

    @Override
    protected int graphBaseSize() {
        return graph == UNION ? index.triples().size() : index.graphs().size(graph);
    }

    @Override
    @SuppressWarnings("removal")
    public Capabilities getCapabilities() {
        return READ_ONLY;
    }

    @SuppressWarnings("removal")
    private static final Capabilities READ_ONLY = new Capabilities() {
        @Override
        public boolean sizeAccurate() {
            return true;
        }

        @Override
        public boolean addAllowed() {
            return false;
        }

        @Override
        public boolean deleteAllowed() {
            return false;
        }

        @Override
        public boolean handlesLiteralTyping() {
            return false;
        }
    };
}
