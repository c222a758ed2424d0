package dev.materia.release.statement;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** The statements of a small dataset, or of a part of a large one, in memory. */
public final class StatementTable implements Statements {

    private final Node[] terms;
    private final int[] graph;
    private final int[] subject;
    private final int[] predicate;
    private final int[] object;
    private final int[] union;
    private final int[] byGraph;

    private StatementTable(Node[] terms, int[][] columns, int size) {
        this.terms = terms;
        graph = columns[0];
        subject = columns[1];
        predicate = columns[2];
        object = columns[3];
        int[] rows = new int[size];
        Arrays.setAll(rows, i -> i);
        int[] byTriple = sort(sort(sort(rows, object), predicate), subject);
        byGraph = dropRepeatsOfDefaultGraph(sort(byTriple, graph), byTriple);
        union = distinct(byTriple);
    }

    /**
     * The table of a dataset without blank nodes. Triples of the default graph that some named graph has too are the
     * union showing through, and count once.
     *
     * @param jobs more than 1 to sort on several threads
     * @throws IllegalArgumentException if a statement holds a term that not every format can write
     */
    public static StatementTable of(DatasetGraph data, TermOrder order, int jobs) {
        Builder builder = new Builder();
        for (Iterator<Quad> quads = data.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            builder.add(
                    quad.isDefaultGraph() ? null : quad.getGraph(),
                    quad.getSubject(),
                    quad.getPredicate(),
                    quad.getObject());
        }
        return builder.build(order, jobs);
    }

    /** Collects the statements of a table. */
    static final class Builder {

        private final Map<Node, Integer> numbers = new HashMap<>();
        private int[][] columns = new int[4][1024];
        private int size;

        /** Adds a statement; the graph is null for the default graph. */
        void add(@Nullable Node graph, Node subject, Node predicate, Node object) {
            if (size == columns[0].length) {
                for (int c = 0; c < 4; c++) {
                    columns[c] = Arrays.copyOf(columns[c], size * 2);
                }
            }
            columns[0][size] = graph == null ? -1 : number(graph);
            columns[1][size] = number(subject);
            columns[2][size] = number(predicate);
            columns[3][size] = number(object);
            size++;
        }

        /** How many statements were added. */
        int size() {
            return size;
        }

        private int number(Node term) {
            Integer known = numbers.putIfAbsent(term, numbers.size());
            if (known != null) {
                return known;
            }
            PublishableTerm.check(term);
            return numbers.size() - 1;
        }

        /** The table; nothing may be added after. */
        StatementTable build(TermOrder order, int jobs) {
            TermOrder.Key[] keys = new TermOrder.Key[numbers.size()];
            numbers.forEach((term, number) -> keys[number] = order.key(term, number));
            numbers.clear();
            if (jobs > 1) {
                Arrays.parallelSort(keys);
            } else {
                Arrays.sort(keys);
            }
            Node[] terms = new Node[keys.length];
            int[] places = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                terms[i] = keys[i].term();
                places[keys[i].number()] = i;
            }
            for (int[] column : columns) {
                for (int i = 0; i < size; i++) {
                    column[i] = column[i] < 0 ? -1 : places[column[i]];
                }
            }
            return new StatementTable(terms, columns, size);
        }
    }

    /** Counting sort, stable: rows in the order of their values in {@code column}, -1 first. */
    private int[] sort(int[] rows, int[] column) {
        int[] ends = new int[terms.length + 2];
        for (int row : rows) {
            ends[column[row] + 2]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[ends[column[row] + 1]++] = row;
        }
        return sorted;
    }

    private int[] dropRepeatsOfDefaultGraph(int[] rows, int[] byTriple) {
        boolean[] repeat = new boolean[rows.length];
        for (int i = 0; i < byTriple.length; i++) {
            boolean sameAsLast = i > 0 && sameTriple(byTriple[i], byTriple[i - 1]);
            boolean sameAsNext = i + 1 < byTriple.length && sameTriple(byTriple[i], byTriple[i + 1]);
            repeat[byTriple[i]] = graph[byTriple[i]] < 0 && (sameAsLast || sameAsNext);
        }
        return Arrays.stream(rows).filter(row -> !repeat[row]).toArray();
    }

    private int[] distinct(int[] byTriple) {
        int[] kept = new int[byTriple.length];
        int size = 0;
        for (int row : byTriple) {
            if (size == 0 || !sameTriple(row, kept[size - 1])) {
                kept[size++] = row;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private boolean sameTriple(int a, int b) {
        return subject[a] == subject[b] && predicate[a] == predicate[b] && object[a] == object[b];
    }

    @Override
    public int size() {
        return terms.length;
    }

    @Override
    public long triples() {
        return union.length;
    }

    @Override
    public Terms terms() {
        return place -> terms[place];
    }

    @Override
    public void each(Consumer<Node> taker) {
        for (Node term : terms) {
            taker.accept(term);
        }
    }

    @Override
    public void union(Taker taker) throws IOException {
        for (int row : union) {
            taker.take(-1, subject[row], predicate[row], object[row]);
        }
    }

    @Override
    public void byGraph(Taker taker) throws IOException {
        for (int row : byGraph) {
            taker.take(graph[row], subject[row], predicate[row], object[row]);
        }
    }
}
