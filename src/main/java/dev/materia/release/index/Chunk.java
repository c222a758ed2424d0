package dev.materia.release.index;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * As many quads as are sorted in memory. Written out, they are a sorted run of the keys of their terms and three sorted
 * runs of triples, in which a term is its place in that run: the order of the places is that of the ids to come.
 */
final class Chunk {

    /** The name of the run of keys, and of the runs of triples in each order, of the chunk with that number. */
    static String keys(int number) {
        return "keys-" + number;
    }

    static String triples(TripleOrder order, int number) {
        return order + "-" + number;
    }

    static String ids(int number) {
        return "ids-" + number;
    }

    private static final int ROW = 4;

    private final Map<Node, Integer> numbers = new HashMap<>();
    private final PlaceNumbers places = new PlaceNumbers();
    private final List<byte[]> keys = new ArrayList<>();
    private int[] rows = new int[ROW << 10];
    private int size;
    private long bytes;

    /** Adds a quad; of the default graph if {@code graph} is null. */
    void add(@Nullable Node graph, Node subject, Node predicate, Node object, TermCodec codec) {
        int at = next();
        rows[at] = number(subject, codec);
        rows[at + 1] = number(predicate, codec);
        rows[at + 2] = number(object, codec);
        rows[at + 3] = graph == null ? -1 : number(graph, codec);
    }

    /** Adds a quad of terms that {@code terms} has at these places; of the default graph if that is -1. */
    void add(int graph, int subject, int predicate, int object, Statements.Terms terms, TermCodec codec)
            throws IOException {
        int at = next();
        rows[at] = number(subject, terms, codec);
        rows[at + 1] = number(predicate, terms, codec);
        rows[at + 2] = number(object, terms, codec);
        rows[at + 3] = graph < 0 ? -1 : number(graph, terms, codec);
    }

    private int next() {
        if ((size + 1) * ROW > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        return size++ * ROW;
    }

    private int number(int place, Statements.Terms terms, TermCodec codec) throws IOException {
        int number = places.putIfAbsent(place, keys.size());
        if (number == keys.size()) {
            add(codec.encode(terms.term(place)));
        }
        return number;
    }

    private int number(Node term, TermCodec codec) {
        Integer known = numbers.putIfAbsent(term, keys.size());
        if (known != null) {
            return known;
        }
        add(codec.encode(term));
        return keys.size() - 1;
    }

    private void add(byte[] key) {
        keys.add(key);
        bytes += key.length;
    }

    /** How many quads it has. */
    int size() {
        return size;
    }

    /** Bytes of the keys of its terms. */
    long bytes() {
        return bytes;
    }

    /** Writes the runs of the chunk with that number. */
    void write(WorkFiles work, int number) throws IOException {
        replaceNumbers(writeKeys(work, number));
        for (TripleOrder order : TripleOrder.values()) {
            try (WorkOutput out = work.write(triples(order, number))) {
                writeRows(order, sorted(order), out);
            }
        }
    }

    /** Tells the place of each term, by its number, in the run. */
    private int[] writeKeys(WorkFiles work, int number) throws IOException {
        Integer[] order = new Integer[keys.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Arrays.compareUnsigned(keys.get(a), keys.get(b)));
        int[] places = new int[order.length];
        try (WorkOutput out = work.write(keys(number))) {
            for (int i = 0; i < order.length; i++) {
                places[order[i]] = i;
                byte[] key = keys.get(order[i]);
                out.writeInt(key.length);
                out.write(key);
            }
            out.writeInt(-1);
        }
        return places;
    }

    private void replaceNumbers(int[] places) {
        for (int i = 0; i < size * ROW; i++) {
            rows[i] = rows[i] < 0 ? -1 : places[rows[i]];
        }
    }

    private int[] sorted(TripleOrder order) {
        int[] sorted = new int[size];
        Arrays.setAll(sorted, i -> i);
        sorted = sort(sorted, 3);
        for (int column = 2; column >= 0; column--) {
            sorted = sort(sorted, order.column(column));
        }
        return sorted;
    }

    /** Counting sort, stable: rows by their values in a column, -1 first. */
    private int[] sort(int[] order, int column) {
        int[] ends = new int[keys.size() + 2];
        for (int row : order) {
            ends[rows[row * ROW + column] + 2]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] sorted = new int[order.length];
        for (int row : order) {
            sorted[ends[rows[row * ROW + column] + 1]++] = row;
        }
        return sorted;
    }

    private void writeRows(TripleOrder order, int[] sorted, WorkOutput out) throws IOException {
        for (int row : sorted) {
            for (int column = 0; column < 3; column++) {
                out.writeInt(rows[row * ROW + order.column(column)]);
            }
            out.writeInt(rows[row * ROW + 3]);
        }
        out.writeInt(-1);
    }
}
