package dev.materia.release.statement;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The statements of a dataset of any size while they come in, in any order: runs of them are sorted in memory, written
 * to disk, and merged at the end. How they were divided into runs changes nothing in the result.
 */
public final class StatementStore {

    /** How many statements are sorted at a time. */
    private static final int RUN = 1 << 18;

    /** How many runs are merged at a time: each has files open, and is read through a buffer. */
    private static final int MOST_RUNS = 256;

    private final Path folder;
    private final TermOrder order;
    private final AtomicInteger runs = new AtomicInteger();
    private final int size;
    private final int most;

    /**
     * An empty store.
     *
     * @param folder where its files go, which may be removed after
     * @param base what minted IRIs start with
     */
    public StatementStore(Path folder, String base) throws IOException {
        this(folder, base, RUN, MOST_RUNS);
    }

    /** A store whose runs have that many statements, of which so many are merged at a time. */
    StatementStore(Path folder, String base, int size, int most) throws IOException {
        this.size = size;
        this.most = most;
        this.folder = Files.createDirectories(folder);
        this.order = new TermOrder(base);
    }

    /** A way in, for one thread; any number may be open. */
    public Inlet open() {
        return new Inlet();
    }

    /** Takes the statements of one thread. */
    public final class Inlet implements Closeable {

        private StatementTable.Builder builder = new StatementTable.Builder();

        private Inlet() {}

        /**
         * Adds a statement to the graph of that name.
         *
         * @throws IllegalArgumentException if it holds a term that not every format can write
         */
        public void add(Node graph, Triple triple) throws IOException {
            builder.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
            if (builder.size() == size) {
                write();
            }
        }

        private void write() throws IOException {
            StatementTable table = builder.build(order, 1);
            builder = new StatementTable.Builder();
            Run run = run(runs.getAndIncrement());
            try (PackedOutput terms = new PackedOutput(run.terms)) {
                Statements.Terms byPlace = table.terms();
                for (int i = 0; i < table.size(); i++) {
                    TermFile.write(byPlace.term(i), terms);
                }
            }
            try (RowFile.Writer rows = new RowFile.Writer(run.union)) {
                int[] row = new int[3];
                table.union((graph, subject, predicate, object) -> {
                    row[0] = subject;
                    row[1] = predicate;
                    row[2] = object;
                    rows.add(row);
                });
            }
            try (RowFile.Writer rows = new RowFile.Writer(run.byGraph)) {
                int[] row = new int[4];
                table.byGraph((graph, subject, predicate, object) -> {
                    row[0] = graph;
                    row[1] = subject;
                    row[2] = predicate;
                    row[3] = object;
                    rows.add(row);
                });
            }
        }

        /** Writes what is left. */
        @Override
        public void close() throws IOException {
            if (builder.size() > 0) {
                write();
            }
        }
    }

    /**
     * The files of a run.
     *
     * @param terms sorted
     * @param places by term of the run, its place among all terms
     * @param union rows of the union, by places in the run or among all
     * @param byGraph rows with graphs, likewise
     */
    record Run(Path terms, Path places, RowFile union, RowFile byGraph) {}

    private Run run(int number) {
        return new Run(
                folder.resolve("terms-" + number),
                folder.resolve("places-" + number),
                new RowFile(folder.resolve("union-" + number), 3),
                new RowFile(folder.resolve("graphs-" + number), 4));
    }

    /**
     * All statements in their order; each counts once, however often it was added.
     *
     * @param jobs how many threads may work
     */
    public Statements merged(int jobs) throws IOException {
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < runs.get(); i++) {
            all.add(run(i));
        }
        while (all.size() > most) {
            List<Run> fewer = new ArrayList<>();
            for (int i = 0; i < all.size(); i += most) {
                Run run = run(runs.getAndIncrement());
                merge(all.subList(i, Math.min(i + most, all.size())), run, jobs);
                fewer.add(run);
            }
            all = fewer;
        }
        return merge(
                all,
                new Run(
                        folder.resolve("terms"),
                        folder,
                        new RowFile(folder.resolve("union"), 3),
                        new RowFile(folder.resolve("graphs"), 4)),
                jobs);
    }

    /** Merges runs to one, and removes them. */
    private Statements merge(List<Run> all, Run to, int jobs) throws IOException {
        TermFile terms = StatementMerge.terms(all, order, to.terms);
        List<Callable<Void>> places = new ArrayList<>();
        for (Run run : all) {
            places.add(() -> {
                StatementMerge.place(run);
                return null;
            });
        }
        ParallelTasks.run(places, jobs);
        List<Callable<Long>> merges = List.of(
                () -> StatementMerge.rows(all.stream().map(Run::byGraph).toList(), to.byGraph),
                () -> StatementMerge.rows(all.stream().map(Run::union).toList(), to.union));
        long triples = ParallelTasks.run(merges, jobs).get(1);
        return new SortedStatements(terms, to.union, to.byGraph, triples);
    }
}
