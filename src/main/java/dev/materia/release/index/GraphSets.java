package dev.materia.release.index;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sets of graphs that triples stand in, each with a number; 0 is the empty one: the default graph alone. */
final class GraphSets {

    private final Map<IntBuffer, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final Map<Integer, int[]> sizes = new TreeMap<>();
    private int[] current = new int[16];
    private int size;

    /** Only the empty set. */
    GraphSets() {
        numbers.put(IntBuffer.wrap(new int[0]), 0);
        sets.add(new int[0]);
    }

    /** Adds a graph, by the id of its name, to those of the triple at hand; -1, the default graph, needs no mention. */
    void add(int graph) {
        if (graph < 0) {
            return;
        }
        if (size == current.length) {
            current = Arrays.copyOf(current, 2 * size);
        }
        current[size++] = graph;
        sizes.computeIfAbsent(graph, g -> new int[1])[0]++;
    }

    /** The number of the set of the triple at hand; another triple begins. */
    int next() {
        int[] set = Arrays.copyOf(current, size);
        size = 0;
        return numbers.computeIfAbsent(IntBuffer.wrap(set), key -> {
            sets.add(set);
            return sets.size() - 1;
        });
    }

    /** How many sets there are. */
    int count() {
        return sets.size();
    }

    /** Writes graphs and sets. */
    void write(SectionFiles sections) throws IOException {
        int[] graphs = sizes.keySet().stream().mapToInt(Integer::intValue).toArray();
        sections.write(IndexPart.GRAPHS, graphs);
        sections.write(
                IndexPart.GRAPH_SIZES,
                sizes.values().stream().mapToInt(count -> count[0]).toArray());
        int members = sets.stream().mapToInt(set -> set.length).sum();
        try (SectionFiles.Numbers starts = sections.numbers(IndexPart.SET_START, PackedInts.width(members));
                SectionFiles.Numbers all = sections.numbers(IndexPart.SET_MEMBERS, PackedInts.width(graphs.length))) {
            int start = 0;
            for (int[] set : sets) {
                starts.add(start);
                for (int graph : set) {
                    all.add(Arrays.binarySearch(graphs, graph));
                }
                start += set.length;
            }
            starts.add(start);
        }
    }
}
