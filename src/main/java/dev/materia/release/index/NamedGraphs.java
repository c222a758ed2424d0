package dev.materia.release.index;

import java.util.Arrays;

/** Which triples of an index stand in which named graphs. */
final class NamedGraphs {

    private final int[] names;
    private final int[] sizes;
    private final PackedInts starts;
    private final PackedInts members;
    private final TripleIndex triples;

    /** The graphs of an index. */
    NamedGraphs(StoredIndexFile index, TripleIndex triples) {
        this.triples = triples;
        names = index.array(IndexPart.GRAPHS);
        sizes = index.array(IndexPart.GRAPH_SIZES);
        starts = index.numbers(IndexPart.SET_START);
        members = index.numbers(IndexPart.SET_MEMBERS);
    }

    /** How many graphs have a name. */
    int count() {
        return names.length;
    }

    /** The id of the name of a graph. */
    int name(int graph) {
        return names[graph];
    }

    /** The graph of that name; negative if there is none. */
    int find(int name) {
        return Arrays.binarySearch(names, name);
    }

    /** Number of triples in a graph. */
    int size(int graph) {
        return sizes[graph];
    }

    /** The graphs in which a triple of the index stands. */
    int[] of(int subject, int predicate, int object) {
        int set = triples.graphsOf(subject, predicate, object);
        int[] graphs = new int[starts.get(set + 1) - starts.get(set)];
        for (int i = 0; i < graphs.length; i++) {
            graphs[i] = members.get(starts.get(set) + i);
        }
        return graphs;
    }

    /** Whether a triple of the index stands in a graph. */
    boolean has(int graph, int subject, int predicate, int object) {
        int set = triples.graphsOf(subject, predicate, object);
        int end = starts.get(set + 1);
        int place = members.first(starts.get(set), end, graph);
        return place < end && members.get(place) == graph;
    }
}
