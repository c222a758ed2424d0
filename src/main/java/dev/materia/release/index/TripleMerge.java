package dev.materia.release.index;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.PriorityQueue;

/** Merges the runs of triples of one order, with the ids that the dictionary gave. */
final class TripleMerge implements AutoCloseable {

    private final PriorityQueue<Run> runs = new PriorityQueue<>();

    /** The terms of a statement in the order of the merge, and its graph, or -1. */
    interface Taker {
        void take(int first, int second, int third, int graph) throws IOException;
    }

    private static final class Run implements Comparable<Run> {

        private final WorkInput in;
        private final IntBuffer ids;
        private int first;
        private int second;
        private int third;
        private int graph;

        Run(WorkInput in, IntBuffer ids) {
            this.in = in;
            this.ids = ids;
        }

        boolean next() throws IOException {
            int place = in.readInt();
            if (place < 0) {
                return false;
            }
            first = ids.get(place);
            second = ids.get(in.readInt());
            third = ids.get(in.readInt());
            int named = in.readInt();
            graph = named < 0 ? -1 : ids.get(named);
            return true;
        }

        @Override
        public int compareTo(Run other) {
            if (first != other.first) {
                return Integer.compare(first, other.first);
            }
            if (second != other.second) {
                return Integer.compare(second, other.second);
            }
            if (third != other.third) {
                return Integer.compare(third, other.third);
            }
            return Integer.compare(graph, other.graph);
        }
    }

    /** A merge of the first {@code count} runs of that order. */
    TripleMerge(WorkFiles work, TripleOrder order, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Run run = new Run(work.read(Chunk.triples(order, i)), work.map(Chunk.ids(i)));
            if (run.next()) {
                runs.add(run);
            } else {
                run.in.close();
            }
        }
    }

    /** Hands over all statements in their order, each once. */
    void run(Taker taker) throws IOException {
        int first = -1;
        int second = -1;
        int third = -1;
        int graph = -2;
        while (!runs.isEmpty()) {
            Run run = runs.remove();
            if (run.graph != graph || run.third != third || run.second != second || run.first != first) {
                first = run.first;
                second = run.second;
                third = run.third;
                graph = run.graph;
                taker.take(first, second, third, graph);
            }
            if (run.next()) {
                runs.add(run);
            } else {
                run.in.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.in.close();
        }
    }
}
