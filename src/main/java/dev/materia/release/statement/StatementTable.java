package dev.materia.release.statement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The statements of a dataset in their order, as numbers: each term stands once in {@link #term}, sorted by
 * {@link TermOrder}, and a statement is the places of its terms. All dumps and counts are made from this one table.
 */
final class StatementTable {

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
    static StatementTable of(DatasetGraph data, TermOrder order, int jobs) {
        Map<Node, Integer> numbers = new HashMap<>();
        int[][] columns = new int[4][1024];
        int size = 0;
        for (Iterator<Quad> quads = data.find(); quads.hasNext(); size++) {
            Quad quad = quads.next();
            if (size == columns[0].length) {
                for (int c = 0; c < 4; c++) {
                    columns[c] = Arrays.copyOf(columns[c], size * 2);
                }
            }
            columns[0][size] = quad.isDefaultGraph() ? -1 : number(quad.getGraph(), numbers);
            columns[1][size] = number(quad.getSubject(), numbers);
            columns[2][size] = number(quad.getPredicate(), numbers);
            columns[3][size] = number(quad.getObject(), numbers);
        }
        TermOrder.Key[] keys = new TermOrder.Key[numbers.size()];
        numbers.forEach((term, number) -> keys[number] = order.key(term, number));
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

    private static int number(Node term, Map<Node, Integer> numbers) {
        Integer known = numbers.putIfAbsent(term, numbers.size());
        if (known != null) {
            return known;
        }
        PublishableTerm.check(term);
        return numbers.size() - 1;
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

    /** Number of different terms. */
    int terms() {
        return terms.length;
    }

    /** The term at a place of the order. */
    Node term(int place) {
        return terms[place];
    }

    /** All IRIs that a dump spells out: terms, and datatypes other than those that need no mention. */
    Iterable<String> iris() {
        return () -> Arrays.stream(terms).map(StatementTable::iri).iterator();
    }

    private static String iri(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        boolean plain = XSDDatatype.XSDstring.equals(term.getLiteralDatatype())
                || !term.getLiteralLanguage().isEmpty();
        return plain ? "" : term.getLiteralDatatypeURI();
    }

    /** Rows of the union of all graphs, each triple once, by subject, predicate and object. */
    int[] union() {
        return union;
    }

    /** Rows of all graphs, by graph (the default graph first), subject, predicate and object. */
    int[] byGraph() {
        return byGraph;
    }

    /** Place of a row's graph name, or -1 for the default graph. */
    int graph(int row) {
        return graph[row];
    }

    /** Place of a row's subject. */
    int subject(int row) {
        return subject[row];
    }

    /** Place of a row's predicate. */
    int predicate(int row) {
        return predicate[row];
    }

    /** Place of a row's object. */
    int object(int row) {
        return object[row];
    }
}
